/** Counts for one task: right, wrongly found, missed. */
export class Found {
  right = 0;
  wrong = 0;
  missed = 0;

  /** F1, the harmonic mean of precision and recall; 0 where there is nothing. */
  get f1(): number {
    const all = 2 * this.right + this.wrong + this.missed;
    return all === 0 ? 0 : (2 * this.right) / all;
  }
}

/** Which class was taken for which. */
export class Confusion {
  private readonly counts = new Map<string, number>();
  readonly classes = new Set<string>();

  add(truly: string, judged: string): void {
    this.classes.add(truly).add(judged);
    const key = `${truly} ${judged}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  count = (truly: string, judged: string): number => this.counts.get(`${truly} ${judged}`) ?? 0;

  get all(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get accuracy(): number {
    return [...this.classes].reduce((sum, each) => sum + this.count(each, each), 0) / (this.all || 1);
  }

  /** The mean of the classes' F1, so that a rare class weighs as much as a common one. */
  get macroF1(): number {
    const all = [...this.classes];
    const scores = all.map((each) => {
      const right = this.count(each, each);
      const others = all.filter((other) => other !== each);
      const wrong = others.reduce((sum, other) => sum + this.count(other, each), 0);
      const missed = others.reduce((sum, other) => sum + this.count(each, other), 0);
      return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
    });
    return scores.reduce((sum, score) => sum + score, 0) / (all.length || 1);
  }

  /** The mistakes, the commonest first: "negative taken for neutral: 12". */
  get mistakes(): readonly string[] {
    return [...this.counts]
      .filter(([key]) => key.split(' ')[0] !== key.split(' ')[1])
      .sort((a, b) => b[1] - a[1])
      .map(([key, count]) => `${key.replace(' ', ' taken for ')}: ${count}`);
  }
}

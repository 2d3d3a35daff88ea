/** One pair's say is bounded, so that one exact match cannot outvote everything and strong disagreement counts. */
const MOST = 12;
const LEAST = -8;
export const clipped = (score: number): number => Math.max(LEAST, Math.min(MOST, score));

/** Bits by which a group must be nearer to one than to a rival of that one: twice as likely. */
const NEARER = 1;
/** Average from which on two groups are rather one than not. */
export const EVEN = 0;

export interface Merge {
  /** Indexes into the groups that were given. */
  readonly left: number;
  readonly right: number;
  readonly average: number;
}

export interface Linkage {
  readonly merges: readonly Merge[];
  /** Whom an objection concerned: without these all would have come together in the same way had nobody else been there. */
  readonly objected: ReadonlySet<number>;
}

export interface LinkThresholds {
  /** The average over all pairs across two groups must reach this. */
  readonly merge: number;
  /** And the best single pair this. */
  readonly link: number;
}

/** All pairs across groups, as square tables. */
export interface Across {
  /** Sums of clipped scores; minus infinity keeps two groups apart for good. */
  readonly sums: readonly Float64Array[];
  readonly best: readonly Float64Array[];
}

/** What keeps groups from being merged, by their indexes; each side may hold several of those that were given. */
export interface Objections {
  /** Whether two are not one in the very thing that a third, which is near to both, does not tell. */
  rivals(left: readonly number[], right: readonly number[], third: readonly number[]): boolean;
  /**
   * Whether two that are near on average are better kept apart: what speaks for one party is only what some records do not say,
   * or they may as well be two members of one home.
   */
  parted(left: readonly number[], right: readonly number[], average: number): boolean;
}

const NONE: Objections = { rivals: () => false, parted: () => false };

/**
 * Average linkage: merges the two groups whose pairs across score best on average, over and over while thresholds are
 * met. Ties go to the groups given first. Changes the tables.
 *
 * Who is about as near to each of two rivals joins neither: it is one of the two, but which? And where only silence links
 * two groups, their average must make them rather one than not. Two members of one home are not merged for what the home shares.
 * @param sizes members of each group
 */
export function linkByAverage(
  sizes: readonly number[],
  { sums, best }: Across,
  { merge, link }: LinkThresholds,
  objections: Objections = NONE,
): Linkage {
  const size = [...sizes];
  const held = sizes.map((_, index) => [index]);
  const alive = sizes.map((_, index) => index);
  const merges: Merge[] = [];
  const objected = new Set<number>();
  const object = (...groups: readonly number[]) =>
    groups.forEach((at) => held[at]!.forEach((one) => objected.add(one)));
  const averageOf = (x: number, y: number) => sums[x]![y]! / (size[x]! * size[y]!);
  const isTorn = (left: number, right: number, average: number) =>
    alive.some((other) => {
      if (other === left || other === right) return false;
      const between = (near: number, far: number) =>
        best[near]![other]! >= link &&
        average - averageOf(near, other) < NEARER &&
        best[far]![other]! < link &&
        objections.rivals(held[far]!, held[other]!, held[near]!);
      const isTorn = between(left, right) || between(right, left);
      if (isTorn) object(left, right, other);
      return isTorn;
    });
  for (;;) {
    let found: Merge | undefined;
    for (let x = 0; x < alive.length; x++)
      for (let y = x + 1; y < alive.length; y++) {
        const [left, right] = [alive[x]!, alive[y]!];
        if (best[left]![right]! < link) continue;
        const average = averageOf(left, right);
        if (average < merge || (found && average <= found.average)) continue;
        if (objections.parted(held[left]!, held[right]!, average)) {
          object(left, right);
          continue;
        }
        if (!isTorn(left, right, average)) found = { left, right, average };
      }
    if (!found) return { merges, objected };
    const { left, right } = found;
    merges.push(found);
    for (const other of alive) {
      if (other === left || other === right) continue;
      sums[left]![other] = sums[other]![left] = sums[left]![other]! + sums[right]![other]!;
      best[left]![other] = best[other]![left] = Math.max(best[left]![other]!, best[right]![other]!);
    }
    size[left]! += size[right]!;
    held[left]!.push(...held[right]!);
    alive.splice(alive.indexOf(right), 1);
  }
}

export const squareOf = (size: number): readonly Float64Array[] =>
  Array.from({ length: size }, () => new Float64Array(size));

/** Something a source said of a deal, at its time. */
export interface DealMove {
  readonly deal: string;
  /** The customers it is with: the organization and its people. */
  readonly customers: readonly string[];
  readonly at: string;
  readonly stage: string | null;
  readonly outcome: 'open' | 'won' | 'lost' | null;
  readonly offering: string | null;
}

export type DealState = 'open' | 'won' | 'lost';

/** Mails tell their time by the second: what a deal became in that second was so. */
const SECOND = 'YYYY-MM-DDThh:mm:ss'.length;

/** How the deals of one customer stood at any time. */
export class DealStates {
  private readonly moves = new Map<
    string,
    { readonly at: string; readonly deal: string; readonly outcome: DealState | null }[]
  >();

  constructor(moves: readonly DealMove[]) {
    for (const { deal, customers, at, outcome } of [...moves].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : a.deal < b.deal ? -1 : 1,
    ))
      for (const customer of new Set(customers)) {
        const known = this.moves.get(customer);
        if (known) known.push({ at, deal, outcome });
        else this.moves.set(customer, [{ at, deal, outcome }]);
      }
  }

  /** Open where one is open, else as the last that closed; undefined where there was none yet. */
  at(customer: string, time: string): DealState | undefined {
    const moves = this.moves.get(customer);
    if (!moves) return undefined;
    const states = new Map<string, DealState>();
    let last: DealState | undefined;
    for (const { at, deal, outcome } of moves) {
      if (at.slice(0, SECOND) > time.slice(0, SECOND)) break;
      const state = outcome ?? states.get(deal) ?? 'open';
      states.set(deal, state);
      last = state;
    }
    return [...states.values()].includes('open') ? 'open' : last;
  }
}

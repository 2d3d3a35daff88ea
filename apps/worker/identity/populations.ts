import type { PartyKind } from '#contracts';
import type { Pool } from 'pg';

export interface Counted {
  readonly population: number;
  /** As many as when they were last counted. */
  readonly quiet: boolean;
}

/** Counting all records takes at most one part in so many of the time. */
const COUNTING = 50;

/** How many records of a kind there are, counted now and then. */
export class Populations {
  private readonly known = new Map<PartyKind, number>();
  private notBefore = 0;

  constructor(private readonly pool: Pool) {}

  mayCount(): boolean {
    return Date.now() >= this.notBefore;
  }

  async count(kind: PartyKind): Promise<Counted> {
    const since = Date.now();
    const { rows } = await this.pool.query<{ n: string }>({
      name: 'keeper-population',
      text: 'select count(*) as n from match_features where starts_with(features, $1)',
      values: [`["${kind === 'person' ? 'p' : 'o'}"`],
    });
    const population = Number(rows[0]!.n);
    this.notBefore = Date.now() + COUNTING * (Date.now() - since);
    const quiet = this.known.get(kind) === population;
    this.known.set(kind, population);
    return { population, quiet };
  }

  last(kind: PartyKind): number {
    return this.known.get(kind) ?? 0;
  }
}

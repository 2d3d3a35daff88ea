import type { Corrections, Feeling, PromiseOutcome, RoleStatement } from '#understanding';
import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';
import type { Surrounded } from './surroundings.js';

interface JudgementRow {
  readonly about: 'touchpoint' | 'promise' | 'wait' | 'claim' | 'role';
  readonly target: string | null;
  readonly record_id: string;
  readonly account_record_id: string | null;
  readonly verdict: string;
  readonly stance: string | null;
  readonly judged_by: string;
  readonly judged_at: Date;
  readonly stamp: string;
  readonly event_id: string;
}

/** What people say of what is understood of some customers, in order: the last word on each thing stands. */
export class Judgements {
  readonly corrections: Corrections;
  /** By touchpoint. */
  readonly feelings: ReadonlyMap<string, Feeling>;
  /** By claim: since when it was last confirmed, and whether it holds. */
  readonly claims: ReadonlyMap<string, { readonly confirmedAt: string | null; readonly holds: boolean }>;
  readonly roles: readonly (RoleStatement & { readonly account: string })[];

  constructor(rows: readonly JudgementRow[], customerOf: ReadonlyMap<string, string>) {
    const sorted = [...rows].sort((a, b) =>
      a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : a.event_id < b.event_id ? -1 : 1,
    );
    const of = (about: JudgementRow['about']) => sorted.filter((row) => row.about === about && row.target !== null);
    const atOf = ({ judged_at }: JudgementRow) => judged_at.toISOString();
    this.feelings = new Map(of('touchpoint').map((row) => [row.target!, row.verdict as Feeling]));
    this.corrections = {
      promises: new Map(
        of('promise').map((row) => [row.target!, { outcome: row.verdict as PromiseOutcome, at: atOf(row) }]),
      ),
      waits: new Map(of('wait').map((row) => [row.target!, { verdict: row.verdict as 'ANSWERED', at: atOf(row) }])),
    };
    const claims = new Map<string, { confirmedAt: string | null; holds: boolean }>();
    for (const row of of('claim')) {
      const holds = row.verdict === 'HOLDS';
      claims.set(row.target!, {
        holds,
        confirmedAt: holds ? atOf(row) : (claims.get(row.target!)?.confirmedAt ?? null),
      });
    }
    this.claims = claims;
    this.roles = sorted.flatMap((row) => {
      if (row.about !== 'role' || row.account_record_id === null) return [];
      const [person, account] = [customerOf.get(row.record_id), customerOf.get(row.account_record_id)];
      if (person === undefined || account === undefined) return [];
      return [
        {
          account,
          person,
          role: row.verdict as RoleStatement['role'],
          stance: (row.stance ?? 'unknown') as RoleStatement['stance'],
          at: atOf(row),
          by: row.judged_by,
          evidence: null,
        },
      ];
    });
  }

  static async read(client: ClientBase, { customerOf }: Surrounded): Promise<Judgements> {
    return new Judgements(await readJudgements(client, [...customerOf.keys()]), customerOf);
  }
}

export const readJudgements = (client: ClientBase, records: readonly string[]): Promise<readonly JudgementRow[]> =>
  selectBy<JudgementRow>(
    client,
    'understanding-judgements',
    `select about, target, record_id, account_record_id, verdict, stance, judged_by, judged_at, stamp, event_id
     from judgement where record_id = any($1)`,
    records,
  );

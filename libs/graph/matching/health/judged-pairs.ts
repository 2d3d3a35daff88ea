import type { PartyKind } from '#contracts';
import type { JudgedPair } from '#identity';
import type { ClientBase } from 'pg';
import { heldDecisions } from '../../apply/words/decisions.js';
import { closureOf, resolveClosure } from '../explaining/closure.js';
import type { Ruling } from '../ruling/ruling.js';

/** So many of the latest words of people are looked at. */
export const MOST_JUDGED = 200;
const PAGE = 50;

interface Judged {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly kind: PartyKind;
}

/** Pairs that people judged, each with what the machine would make of it had no person said anything. */
export async function judgedPairs(
  client: ClientBase,
  ruling: Ruling,
): Promise<Readonly<Record<PartyKind, readonly JudgedPair[]>>> {
  const { rows } = await client.query<Judged>(
    `select l.a, l.b, l.verdict, r.kind from (
       select distinct on (least(a_record_id, b_record_id), greatest(a_record_id, b_record_id))
         a_record_id as a, b_record_id as b, verdict, stamp
       from ${heldDecisions("rule = 'steward'")}
       order by least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), stamp desc, event_id desc
     ) l join record r on r.id = l.a join membership ma on ma.record_id = l.a join membership mb on mb.record_id = l.b
     where l.verdict in ('same', 'not-same') order by l.stamp desc, l.a, l.b limit ${MOST_JUDGED}`,
  );
  const found: Record<PartyKind, JudgedPair[]> = { person: [], organization: [] };
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE);
    const closure = await closureOf(client, [...new Set(page.flatMap(({ a, b }) => [a, b]))], ruling);
    const { clusters } = resolveClosure(
      closure,
      ruling,
      closure.decisions.filter(({ rule }) => rule !== 'steward'),
    );
    const customerOf = new Map(clusters.flatMap(({ customerId, members }) => members.map((id) => [id, customerId])));
    for (const { a, b, verdict, kind } of page)
      found[kind].push({
        verdict: verdict === 'same' ? 'same' : 'not-same',
        joined: customerOf.get(a) === customerOf.get(b),
      });
  }
  return found;
}

import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { derived, ofParty, quoteAt, touchpointAt } from '../understanding/derived.js';

const said = (k: string) => [`${k}.record_id`, `${k}.said_at`, `${k}.touchpoint_id`] as const;

/** A recommendation that words tell of, with the words. */
const TOLD: Shape = {
  kind: column('kind'),
  quote: (k, _, scope) => quoteAt(...said(k), `${k}.quote_from`, `${k}.quote_to`, scope),
  saidAt: column('said_at'),
  touchpoint: (k, selection, scope) => touchpointAt(...said(k), selection, scope),
};

/** What a customer's words and notes of it tell of recommendations, the last said first; an account's with those of its people. */
export const toldOf = (c: string, selection: Selection, scope: Scope): string =>
  listOf(
    TOLD,
    (limit) =>
      `select k.* from ${derived('told_recommendation', scope)} k where ${ofParty('k', c)} order by k.said_at desc, k.id limit ${limit}`,
    selection,
    scope,
    20,
  );

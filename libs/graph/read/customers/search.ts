import { recordIdOf } from '#contracts';
import { IDENTIFIER_KINDS, identifierKey, nameTokens } from '#identity';
import type { Pool } from 'pg';
import { matchCustomer, type CustomerFilter } from './customer-filter.js';
import { readCustomersByIds, scopeOf, type CustomerJson } from './read-customers.js';
import type { Selection } from '../selection.js';
import { Statement } from '../statement.js';

export interface SearchHit {
  readonly customer: CustomerJson;
  /** What was found: an identifier, a source's own key, or a name alike. */
  readonly by: 'identifier' | 'key' | 'name';
  /** 1 is exact. */
  readonly score: number;
}

/** How many dictionary words a typed word may stand for, and how many customers are ranked. */
const NEAREST = 8;
const RANKED = 2_000;

/**
 * Customers by anything a person may type: an e-mail address, a phone number, a business id, a source's own key, or a
 * name with typos, in any order, its last word unfinished. Names are found through the dictionary of their words,
 * which is fifty times cheaper than comparing whole names (storage.md 1.3).
 * @param filter whoever does not match it is not looked among
 */
export async function searchCustomers(
  pool: Pool,
  text: string,
  first: number,
  fields: readonly Selection[],
  filter?: CustomerFilter | null,
): Promise<readonly SearchHit[]> {
  const asked = text.trim().slice(0, 200);
  if (asked === '') return [];
  const found = new Map<string, Omit<SearchHit, 'customer'>>();
  for (const hit of await exact(pool, asked, filter))
    if (!found.has(hit.id)) found.set(hit.id, { by: hit.by, score: 1 });
  const words = [...new Set(nameTokens(asked))];
  if (found.size < first && words.length > 0)
    for (const hit of await byName(pool, words, first, filter))
      if (!found.has(hit.id)) found.set(hit.id, { by: 'name', score: hit.score });
  const ids = [...found.keys()].slice(0, first);
  const customers = await readCustomersByIds(pool, ids, fields);
  return ids.flatMap((id) => {
    const customer = customers.get(id);
    return customer ? [{ customer, ...found.get(id)! }] : [];
  });
}

async function exact(
  pool: Pool,
  text: string,
  filter: CustomerFilter | null | undefined,
): Promise<readonly { id: string; by: 'identifier' | 'key' }[]> {
  const keys = IDENTIFIER_KINDS.flatMap((kind) => identifierKey(kind, text));
  const { rows: sources } = await pool.query<{ source: string }>({
    name: 'search-sources',
    text: 'select source from hub.source_state order by source limit 500',
  });
  const records = sources.flatMap(({ source }) =>
    (['person', 'organization'] as const).map((kind) => recordIdOf({ kind, source, key: text })),
  );
  const statement = new Statement();
  return statement.rows(
    pool,
    `select c.id, h.by from (
     select distinct m.customer_id as id, 'identifier' as by from record_identifier i join membership m using (record_id) where i.key = any(${statement.bind(keys, 'text[]')})
     union all select distinct customer_id, 'key' from membership where record_id = any(${statement.bind(records, 'uuid[]')})) h
     join customer c on c.id = h.id where ${matchCustomer('c', filter, scopeOf(statement))} limit 100`,
  );
}

async function byName(
  pool: Pool,
  words: readonly string[],
  first: number,
  filter: CustomerFilter | null | undefined,
): Promise<readonly { id: string; score: number }[]> {
  const meant = await nearest(pool, words);
  const known = meant.filter((tokens) => tokens.length > 0);
  if (known.length === 0) return [];
  const all = known.length === words.length ? await ranked(pool, words, known, first, filter) : [];
  return all.length > 0 || words.length === 1 ? all : ranked(pool, words, [known.flat()], first, filter);
}

/** For every typed word the dictionary's words that are most like it, or go on from it. */
async function nearest(pool: Pool, words: readonly string[]): Promise<readonly (readonly string[])[]> {
  const statement = new Statement();
  const rows = await statement.rows<{ place: string; tokens: readonly string[] }>(
    pool,
    `select q.place, array_agg(distinct t.token) as tokens from unnest(${statement.bind(words, 'text[]')}) with ordinality q (word, place)
     cross join lateral (
       (select token from name_token where token % q.word order by similarity(token, q.word) desc, token limit ${NEAREST})
       union all
       (select token from name_token where token >= q.word collate "C" and token < (q.word || chr(1114111)) collate "C" order by token limit ${NEAREST})) t
     group by q.place`,
  );
  const byPlace = new Map(rows.map((row) => [Number(row.place), row.tokens]));
  return words.map((_, index) => byPlace.get(index + 1) ?? []);
}

/** Whose name has a word that goes on from each typed word stands half-way to exact: before whoever's only sounds or looks alike. */
async function ranked(
  pool: Pool,
  words: readonly string[],
  meant: readonly (readonly string[])[],
  first: number,
  filter: CustomerFilter | null | undefined,
): Promise<readonly { id: string; score: number }[]> {
  const statement = new Statement();
  const typed = statement.bind(words.join(' '), 'text');
  const each = statement.bind(words, 'text[]');
  const where = meant.map((tokens) => `name_tokens && ${statement.bind(tokens, 'text[]')}`).join(' and ');
  return statement.rows(
    pool,
    `select id, case when goes_on then (1 + score) / 2 else score end as score from (
       select id,
         (select bool_and(exists (select 1 from unnest(name_tokens) t (token) where starts_with(t.token, w.word))) from unnest(${each}) w (word)) as goes_on,
         greatest(similarity(name_norm, ${typed}), similarity(array_to_string(name_tokens, ' '), ${typed}) * 0.95)::float8 as score
       from customer c where ${where} and ${matchCustomer('c', filter, scopeOf(statement))} limit ${RANKED}) c order by score desc, id limit ${first}`,
  );
}

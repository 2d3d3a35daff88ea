import { classOfAttribute, isPrivate, type Registers } from '#contracts';
import type { PrivateWords } from '#understanding';
import type { Pool } from 'pg';
import type { TextToRead } from './reading-due.js';

const MOST_RECORDS = 2_000;
const RECORDS = `
  with own as (
    select customer_id from membership where record_id in (select record_id from meaning where touchpoint_id = $1 union select $2::uuid)),
  near as (
    select customer_id from understood_customer where neighbourhood_id in (select u.neighbourhood_id from understood_customer u join own using (customer_id))
    union select customer_id from own)
  select r.kind, r.fields from record r join membership m on m.record_id = r.id where m.customer_id in (select customer_id from near)
  order by r.id limit ${MOST_RECORDS}`;

/** Values of private fields of a touchpoint's customers and of everybody understood together with them: what its text may repeat. */
export async function readPrivateWords(
  pool: Pool,
  { touchpoint_id, record_id, actor }: Pick<TextToRead, 'touchpoint_id' | 'record_id' | 'actor'>,
): Promise<PrivateWords> {
  const { rows } = await pool.query<{ readonly kind: string; readonly fields: Registers }>({
    name: 'private-words',
    text: RECORDS,
    values: [touchpoint_id, record_id],
  });
  const names = new Set<string>(actor === null ? [] : [actor]);
  const values = new Set<string>();
  for (const { kind, fields } of rows)
    for (const [field, [value]] of Object.entries(fields)) {
      const dataClass = classOfAttribute(kind, field);
      if (field.startsWith('$') || !isPrivate(dataClass)) continue;
      for (const text of textsIn(value)) (dataClass === 'NAME' ? names : values).add(text);
    }
  return { names: [...names], values: [...values] };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

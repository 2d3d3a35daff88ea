import { remembering, stampOf, uuidOf, type Observation } from '#contracts';
import { livenessOf, nameTokens, normalizeEmail, type RecordState } from '#identity';
import type { ClientBase } from 'pg';
import { LOCKS } from '../../store/locks.js';
import { ofKind, type Heard } from '../batch.js';
import type { Said, Word } from './record-words.js';
import { insertSql, overRows, selectBy } from '../statement.js';

export const isErasure = (observation: Observation): boolean =>
  observation.kind === 'record.deleted' && observation.privacy === true;

/**
 * Addresses are remembered by a digest: to know an erased one again without keeping it. The address of a role is
 * nobody's: a demand that names it erases the record it names and no other.
 */
export const digestOf = remembering((email): string | undefined => {
  const normalized = normalizeEmail(email);
  return normalized === undefined ? undefined : uuidOf('e-mail address', normalized);
});

const CARRIED = { address: 'uuid', record_id: 'uuid' } as const;
const carry = overRows(
  'carried-insert',
  CARRIED,
  insertSql('carried_address', CARRIED, 'on conflict do nothing', { orderBy: 'address, record_id' }),
);

/** A record, and the digest of an address that it carries. */
interface CarriedAddress {
  readonly address: string;
  readonly record_id: string;
}

/** The digests of all addresses that a batch says its records have. */
function addressesIn(said: ReadonlyMap<string, Said>): readonly CarriedAddress[] {
  const carried: CarriedAddress[] = [];
  for (const [record_id, { words }] of said) {
    const emails = new Set<string>();
    for (const { attributes } of words)
      for (const list of [attributes?.emails, attributes?.otherEmails])
        for (const email of list ?? []) emails.add(email);
    const addresses = new Set([...emails].flatMap((email) => digestOf(email) ?? []));
    for (const address of addresses) carried.push({ address, record_id });
  }
  return carried;
}

const ERASED_ADDRESS = { address: 'uuid', stamp: 'text', event_id: 'uuid', ordinal: 'int' } as const;
interface ErasedAddress {
  readonly address: string;
  readonly stamp: string;
  readonly event_id: string;
  readonly ordinal: number;
}
const noteAddresses = overRows<ErasedAddress>(
  'erased-addresses-insert',
  ERASED_ADDRESS,
  insertSql('erased_address', ERASED_ADDRESS, 'on conflict do nothing', {
    orderBy: 'address, stamp, event_id, ordinal',
  }),
);

/**
 * Keeps which records ever carried which address, though one no longer does: an erasure by address reaches them all.
 * Extends what is said by the erasures that come by address: to every record that ever carried one that this batch
 * erases, and to the batch's own records where they carry one that was erased before.
 */
export async function eraseByAddress(
  client: ClientBase,
  heard: readonly Heard[],
  said: Map<string, Said>,
): Promise<void> {
  const now = ofKind(heard, 'record.deleted').flatMap(({ observation, eventId, ordinal }) =>
    (isErasure(observation) ? (observation.emails ?? []) : []).flatMap((email): ErasedAddress[] => {
      const address = digestOf(email);
      const stamp = stampOf(observation.at, observation.sequence);
      return address === undefined ? [] : [{ address, stamp, event_id: eventId, ordinal }];
    }),
  );
  const own = addressesIn(said);
  await carry(client, own);
  await noteAddresses(client, now);
  const carriers = await selectBy<CarriedAddress>(
    client,
    'carriers-of-addresses',
    'select address, record_id from carried_address where address = any($1)',
    now.map(({ address }) => address),
  );
  const before = await selectBy<ErasedAddress>(
    client,
    'erased-addresses',
    'select address, stamp, event_id, ordinal from erased_address where address = any($1)',
    [...new Set(own.map(({ address }) => address))],
  );
  const erasures = new Map<string, ErasedAddress[]>();
  for (const one of [...now, ...before]) erasures.set(one.address, [...(erasures.get(one.address) ?? []), one]);
  const done = new Set<string>();
  for (const { address, record_id } of [...carriers, ...own])
    for (const { stamp, event_id: eventId, ordinal } of erasures.get(address) ?? []) {
      const name = `${record_id} ${stamp} ${eventId} ${ordinal}`;
      if (done.has(name)) continue;
      done.add(name);
      const word: Word = { stamp, eventId, ordinal, liveness: 'erased' };
      const one = said.get(record_id);
      if (one) one.words.push(word);
      else said.set(record_id, { earliest: stamp, words: [word] });
    }
}

const insertErasures = overRows(
  'erasure-note',
  { id: 'uuid' },
  'insert into erasure (record_id) select id from r order by id on conflict do nothing returning record_id',
);

/** @returns those that were not erased before */
export async function noteErasure(client: ClientBase, records: readonly string[]): Promise<readonly string[]> {
  const rows = await insertErasures(
    client,
    records.map((id) => ({ id })),
  );
  return rows.map((row) => row['record_id'] as string);
}

/** Which of the records were erased: almost always none, found by a look at a small table's key. */
export async function erasedAmong(client: ClientBase, records: readonly string[]): Promise<readonly string[]> {
  const rows = await selectBy<{ record_id: string }>(
    client,
    'erased-among',
    'select record_id from erasure where record_id = any($1)',
    records,
    'uuid',
  );
  return rows.map((row) => row.record_id);
}

/** Keys that are made of what identifies a person go with the record; a source's own key says nothing of anybody. */
export const withoutPersonalKey = (record: RecordState): RecordState =>
  livenessOf(record) === 'erased' && /@|^(?:email|phone|name):/.test(record.key)
    ? { ...record, key: 'erased' }
    : record;

const FORGET_VERSIONS = "update record_version set said = '{}' where record_id = any($1) and said <> '{}'";

/**
 * Blanks every word on the erased among the records.
 * @param erasedNow those that this batch erases
 * @returns the names that they had, as tokens
 */
export async function forgetVersions(
  client: ClientBase,
  records: readonly string[],
  erasedNow: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectBy<{ name: string }>(
    client,
    'versions-names',
    `select distinct concat_ws(' ', said -> 'attributes' ->> 'name', said -> 'attributes' ->> 'givenName', said -> 'attributes' ->> 'familyName',
       case when said -> 'setting' ->> 'field' in ('name', 'givenName', 'familyName') then said -> 'setting' ->> 'value' end) as name
     from record_version where record_id = any($1) and (said ? 'attributes' or said ? 'setting')`,
    erasedNow,
  );
  await selectBy(client, 'versions-forget', FORGET_VERSIONS, await erasedAmong(client, records));
  return [...new Set(rows.flatMap(({ name }) => nameTokens(name)))];
}

const FORGET_TOKENS = `
  delete from name_token t where t.token = any($1) and not exists (select 1 from customer c where c.name_tokens @> array[t.token])`;

/** Takes the names out of the search dictionary that no customer has any more, while no other batch brings them back. */
export async function forgetNames(client: ClientBase, tokens: readonly string[]): Promise<void> {
  if (tokens.length === 0) return;
  await client.query('select pg_advisory_xact_lock($1)', [LOCKS.erasure]);
  await selectBy(client, 'names-forget', FORGET_TOKENS, tokens);
}

const FORGET_EVIDENCE = 'update consent set evidence = null where record_id = any($1) and evidence is not null';
const FORGET_REASONS =
  'update decision set reason = null where (a_record_id = any($1) or b_record_id = any($1)) and reason is not null';

/** What was written beside consents and decisions in free words; that they were given stays. */
export async function forgetRemarks(client: ClientBase, erased: readonly string[]): Promise<void> {
  await selectBy(client, 'evidence-forget', FORGET_EVIDENCE, erased);
  await selectBy(client, 'reasons-forget', FORGET_REASONS, erased);
}

import {
  extend,
  itemIdOf,
  recordIdOf,
  stampOf,
  standing,
  timeOf,
  type CaseStatus,
  type Chain,
  type Registers,
} from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { selectBy } from '../statement.js';
import { itemTable } from './item-table.js';
import { foldWord, ItemWords, type FoldedItem, type Item, type ItemWord } from './item-words.js';

const COLUMNS = {
  requester_id: 'uuid', organization_id: 'uuid', subject: 'text', status: 'text', priority: 'text', channel: 'text', assignee: 'text',
  satisfaction: 'real', opened_at: 'timestamptz', changed_at: 'timestamptz', closed_at: 'timestamptz', reopened: 'int',
  merged_into: 'uuid', is_open: 'boolean',
} as const; // prettier-ignore

const CLOSED: ReadonlySet<CaseStatus> = new Set(['solved', 'closed', 'deleted']);
export const CASE_TABLE = itemTable({
  table: 'customer_case',
  words: ['subject', 'satisfactionComment'],
  columns: COLUMNS,
  project,
  fold,
});

/** Folds the batch's cases; also those that only an interaction names, whose requester it needs. */
export async function applyCases(client: ClientBase, heard: readonly Heard[]): Promise<readonly FoldedItem[]> {
  const words = new ItemWords('case');
  for (const one of ofKind(heard, 'case.changed')) {
    const { at, sequence, key, fields } = one.observation;
    const said: Record<string, unknown> = { ...fields };
    for (const name of ['requester', 'organization'] as const) if (fields[name]) said[name] = recordIdOf(fields[name]);
    words.say(one, key, { stamp: stampOf(at, sequence), said });
  }
  for (const one of ofKind(heard, 'case.merged')) {
    const { at, sequence, survivorKey, loserKeys } = one.observation;
    const stamp = stampOf(at, sequence);
    words.say(one, survivorKey, { stamp, said: {} });
    const said = { $mergedInto: itemIdOf('case', one.source, survivorKey) };
    for (const loser of loserKeys) words.say(one, loser, { stamp, said });
  }
  for (const one of ofKind(heard, 'interaction.observed'))
    if (one.observation.caseKey !== undefined)
      words.say(one, one.observation.caseKey, { stamp: stampOf(one.observation.occurredAt), said: {} });
  return CASE_TABLE.fold(client, words);
}

/** Of what a case was only the statuses are kept, as a chain of their own. */
function fold(fields: Registers, word: ItemWord): void {
  foldWord(fields, word);
  if (word.said['status'] !== undefined)
    fields['$statuses'] = asRegister(
      extend(asChain(fields['$statuses']), word.said['status'], word.stamp, word.eventId),
    );
}

/** Who a case's unaddressed messages belong to: the requester, else the organization, else (so far) nobody but the case. */
export const ownerOf = (item: Item): string =>
  standing<string>(item.fields, 'requester') ?? standing<string>(item.fields, 'organization') ?? item.id;

/** Case id to owner, of the batch's own cases and of others, which stay locked so that none moves meanwhile. */
export async function ownersOfCases(
  client: ClientBase,
  folded: readonly FoldedItem[],
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map(folded.map(({ after }) => [after.id, ownerOf(after)]));
  const rows = await selectBy<Item>(
    client,
    'case-owners',
    'select id, source, key, fields from customer_case where id = any($1) order by id for update',
    wanted.filter((id) => !owners.has(id)),
  );
  for (const item of rows) owners.set(item.id, ownerOf(item));
  return owners;
}

/** The registers keep one chain, of statuses, under a name no source can use. */
const asChain = (register: Registers[string] | undefined): Chain | undefined => register?.[0] as Chain | undefined;
const asRegister = (chain: Chain): Registers[string] => [chain, '', ''];

/** The words on a case's status, the earliest first. */
export const statusesOf = (fields: Registers): Chain => asChain(fields['$statuses']) ?? [];

/** Where a case stands by what was said of its status. @param word the last word, which a mention does not outrank */
export function courseOf(words: Chain, status: CaseStatus | undefined, mergedInto: string | null) {
  const statuses = words.filter((word): word is [CaseStatus, string, string] => word[0] !== null);
  const last = statuses.at(-1);
  const isClosed = status !== undefined && CLOSED.has(status);
  return {
    status: status ?? null,
    changed_at: last ? timeOf(last[1]) : null,
    closed_at: isClosed ? closedAt(statuses) : null,
    reopened: statuses.filter((word, index) => index > 0 && !CLOSED.has(word[0]) && CLOSED.has(statuses[index - 1]![0]))
      .length,
    merged_into: mergedInto,
    is_open: !isClosed && mergedInto === null,
  };
}

function project({ fields }: Item): object {
  const first = fields['$first'];
  return {
    ...courseOf(
      statusesOf(fields),
      standing<CaseStatus>(fields, 'status'),
      standing<string>(fields, '$mergedInto') ?? null,
    ),
    requester_id: standing<string>(fields, 'requester') ?? null,
    organization_id: standing<string>(fields, 'organization') ?? null,
    subject: standing<string>(fields, 'subject') ?? null,
    priority: standing<string>(fields, 'priority') ?? null,
    channel: standing<string>(fields, 'channel') ?? null,
    assignee: standing<string>(fields, 'assignee') ?? null,
    satisfaction: standing<number>(fields, 'satisfaction') ?? null,
    opened_at: standing<string>(fields, 'openedAt') ?? (first ? timeOf(`1${first[1]}`) : null),
  };
}

/** When the closing that still stands began. */
function closedAt(statuses: readonly (readonly [CaseStatus, string, string])[]): string | null {
  let from: string | null = null;
  for (const [status, stamp] of statuses) {
    if (!CLOSED.has(status)) from = null;
    else from ??= timeOf(stamp);
  }
  return from;
}

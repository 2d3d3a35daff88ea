import {
  extend,
  itemIdOf,
  recordIdOf,
  stampOf,
  standing,
  timeOf,
  write,
  writeEarliest,
  type CaseStatus,
  type Chain,
  type PartyReference,
  type Registers,
} from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from './batch.js';
import { itemTable, ItemWords, type FoldedItem, type Item } from './items.js';

const COLUMNS = {
  requester_id: 'uuid', organization_id: 'uuid', subject: 'text', status: 'text', priority: 'text', channel: 'text', assignee: 'text',
  satisfaction: 'real', opened_at: 'timestamptz', changed_at: 'timestamptz', closed_at: 'timestamptz', reopened: 'int',
  merged_into: 'uuid', is_open: 'boolean',
} as const; // prettier-ignore

const CLOSED: ReadonlySet<CaseStatus> = new Set(['solved', 'closed', 'deleted']);
const cases = itemTable('customer_case', COLUMNS, project);

/** Folds the batch's cases; also those that only an interaction names, whose requester it needs. */
export async function applyCases(client: ClientBase, heard: readonly Heard[]): Promise<readonly FoldedItem[]> {
  const words = new ItemWords('case');
  for (const { observation, eventId, source } of ofKind(heard, 'case.changed')) {
    const stamp = stampOf(observation.at, observation.sequence);
    words.say(source, observation.key, (fields) => {
      for (const [name, value] of Object.entries(observation.fields)) {
        if (value === undefined) continue;
        const said =
          name === 'requester' || name === 'organization'
            ? value === null
              ? null
              : recordIdOf(value as PartyReference)
            : value;
        write(fields, name, said, stamp, eventId);
        if (name === 'status')
          fields['$statuses'] = asRegister(extend(asChain(fields['$statuses']), value, stamp, eventId));
      }
      writeEarliest(fields, '$first', stamp, eventId);
    });
  }
  for (const { observation, eventId, source } of ofKind(heard, 'case.merged')) {
    const stamp = stampOf(observation.at, observation.sequence);
    const survivor = itemIdOf('case', source, observation.survivorKey);
    words.say(source, observation.survivorKey, (fields) => writeEarliest(fields, '$first', stamp, eventId));
    for (const loser of observation.loserKeys)
      words.say(source, loser, (fields) => {
        write(fields, '$mergedInto', survivor, stamp, eventId);
        writeEarliest(fields, '$first', stamp, eventId);
      });
  }
  for (const { observation, eventId, source } of ofKind(heard, 'interaction.observed'))
    if (observation.caseKey !== undefined) {
      const { occurredAt } = observation;
      words.say(source, observation.caseKey, (fields) => writeEarliest(fields, '$first', stampOf(occurredAt), eventId));
    }
  return cases.fold(client, words);
}

/** Who a case's unaddressed messages belong to: the requester, else the organization, else (so far) nobody but the case. */
export const ownerOf = (item: Item): string =>
  standing<string>(item.fields, 'requester') ?? standing<string>(item.fields, 'organization') ?? item.id;

/** The registers keep one chain, of statuses, under a name no source can use. */
const asChain = (register: Registers[string] | undefined): Chain | undefined => register?.[0] as Chain | undefined;
const asRegister = (chain: Chain): Registers[string] => [chain, '', ''];

function project(item: Item): object {
  const { fields } = item;
  const statuses = (asChain(fields['$statuses']) ?? []).filter(
    (word): word is [CaseStatus, string, string] => word[0] !== null,
  );
  const status = standing<CaseStatus>(fields, 'status');
  const mergedInto = standing<string>(fields, '$mergedInto') ?? null;
  const last = statuses.at(-1);
  const isClosed = status !== undefined && CLOSED.has(status);
  const first = fields['$first'];
  return {
    requester_id: standing<string>(fields, 'requester') ?? null,
    organization_id: standing<string>(fields, 'organization') ?? null,
    subject: standing<string>(fields, 'subject') ?? null,
    status: status ?? null,
    priority: standing<string>(fields, 'priority') ?? null,
    channel: standing<string>(fields, 'channel') ?? null,
    assignee: standing<string>(fields, 'assignee') ?? null,
    satisfaction: standing<number>(fields, 'satisfaction') ?? null,
    opened_at: standing<string>(fields, 'openedAt') ?? (first ? timeOf(`1${first[1]}`) : null),
    changed_at: last ? timeOf(last[1]) : null,
    closed_at: isClosed ? closedAt(statuses) : null,
    reopened: statuses.filter((word, index) => index > 0 && !CLOSED.has(word[0]) && CLOSED.has(statuses[index - 1]![0]))
      .length,
    merged_into: mergedInto,
    is_open: !isClosed && mergedInto === null,
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

import { recordIdOf, stampOf, standing, type PartyReference } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows } from '../statement.js';
import { itemTable } from './item-table.js';
import { ItemWords, type FoldedItem, type Item } from './item-words.js';

const COLUMNS = {
  organization_id: 'uuid', name: 'text', stage: 'text', amount: 'numeric', currency: 'text', close_date: 'date', outcome: 'text',
  offering: 'text', owner: 'text', deleted: 'boolean',
} as const; // prettier-ignore

export const OPPORTUNITY_TABLE = itemTable({
  table: 'opportunity',
  words: ['name'],
  keepsPast: true,
  columns: COLUMNS,
  project,
});

interface Contact {
  readonly recordId: string;
  readonly role: string | null;
}

export async function applyOpportunities(client: ClientBase, heard: readonly Heard[]): Promise<readonly FoldedItem[]> {
  const words = new ItemWords('opportunity');
  for (const one of ofKind(heard, 'opportunity.changed')) {
    const { at, sequence, key, fields, deleted } = one.observation;
    const said: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) said[name] = idsFor(name, value);
    if (deleted !== undefined) said['$deleted'] = deleted;
    words.say(one, key, { stamp: stampOf(at, sequence), said });
  }
  const folded = await OPPORTUNITY_TABLE.fold(client, words);
  await clearContacts(
    client,
    folded.filter(({ before }) => before !== undefined).map(({ after }) => ({ id: after.id })),
  );
  await insertContacts(
    client,
    folded.flatMap(({ after }) => contactRowsOf(after)),
  );
  return folded;
}

/** Who has part in an opportunity, as rows of `opportunity_contact`. */
export const contactRowsOf = ({ id, fields }: Item) =>
  (standing<readonly Contact[]>(fields, 'contacts') ?? []).map(({ recordId, role }) => ({
    opportunity_id: id,
    record_id: recordId,
    role,
  }));

/** References are kept as record ids. */
function idsFor(name: string, value: unknown): unknown {
  if (value === null) return null;
  if (name === 'organization') return recordIdOf(value as PartyReference);
  if (name !== 'contacts') return value;
  return (value as readonly { readonly party: PartyReference; readonly role?: string | null }[]).map(
    ({ party, role }): Contact => ({ recordId: recordIdOf(party), role: role ?? null }),
  );
}

function project({ fields }: Item): object {
  const text = (name: string) => standing<string>(fields, name) ?? null;
  return {
    organization_id: text('organization'),
    name: text('name'),
    stage: text('stage'),
    amount: text('amount'),
    currency: text('currency'),
    close_date: calendarDate(text('closeDate')),
    outcome: text('outcome'),
    offering: text('offering'),
    owner: text('owner'),
    deleted: standing<boolean>(fields, '$deleted') ?? false,
  };
}

/** The date, where it is one; what a source writes in its place ("Q3/2026") stays in the registers. */
function calendarDate(value: string | null): string | null {
  const date = /^\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0];
  return date !== undefined && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
    ? date
    : null;
}

const CONTACT = { opportunity_id: 'uuid', record_id: 'uuid', role: 'text' } as const;
const clearContacts = overRows(
  'opportunity-contacts-clear',
  { id: 'uuid' },
  'delete from opportunity_contact using r where opportunity_id = r.id',
);
const insertContacts = overRows(
  'opportunity-contacts-insert',
  CONTACT,
  insertSql('opportunity_contact', CONTACT, 'on conflict do nothing'),
);

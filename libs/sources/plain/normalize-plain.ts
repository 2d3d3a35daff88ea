import {
  PLAIN_MAPPING,
  readPlain,
  type HubEvent,
  type Normalized,
  type Observation,
  type PlainData,
  type PlainType,
} from '#contracts';
import { activityDeleted, activityLogged } from '../crm/activity.js';
import {
  contactChanged,
  contactDeleted,
  contactMerged,
  organizationDeleted,
  organizationMerged,
} from '../crm/contact.js';
import { opportunityChanged } from '../crm/opportunity.js';
import { organizationChanged } from '../crm/organization.js';
import { feedbackGiven } from '../feedback/feedback.js';
import { noteDeleted, noteEdited, noteWritten } from '../notes/note.js';
import { consentRecorded, factSet, identityDecided, privacyDeleted } from '../parties/decisions.js';
import { experimentChanged } from '../parties/experiments.js';
import { groupDefined } from '../parties/groups.js';
import { textRead, understandingJudged } from '../parties/judgements.js';
import { relationRecorded } from '../parties/relations.js';
import {
  ticketChanged,
  ticketClosed,
  ticketMerged,
  ticketOpened,
  ticketReopened,
  ticketReplied,
} from '../tickets/ticket.js';
import { leftOver } from './left-over.js';
import { timeOf } from './time.js';

/** Undefined where the event names nobody whom it could be about. */
type Normalizers = {
  readonly [T in PlainType]: (event: HubEvent, data: PlainData<T>) => readonly Observation[] | undefined;
};

const NORMALIZERS: Normalizers = {
  'crm.contact.changed': contactChanged,
  'crm.contact.deleted': contactDeleted,
  'crm.contact.merged': contactMerged,
  'crm.organization.changed': organizationChanged,
  'crm.organization.deleted': organizationDeleted,
  'crm.organization.merged': organizationMerged,
  'crm.opportunity.changed': opportunityChanged,
  'crm.activity.logged': activityLogged,
  'crm.activity.deleted': activityDeleted,
  'ticket.opened': ticketOpened,
  'ticket.changed': ticketChanged,
  'ticket.closed': ticketClosed,
  'ticket.reopened': ticketReopened,
  'ticket.replied': ticketReplied,
  'ticket.merged': ticketMerged,
  'note.written': noteWritten,
  'note.edited': noteEdited,
  'note.deleted': noteDeleted,
  'feedback.given': feedbackGiven,
  'consent.recorded': consentRecorded,
  'party.privacyDeleted': privacyDeleted,
  'identity.decided': identityDecided,
  'fact.set': factSet,
  'understanding.judged': understandingJudged,
  'text.read': textRead,
  'relation.recorded': relationRecorded,
  'experiment.changed': experimentChanged,
  'group.defined': groupDefined,
};

/** What an event of the plain contract says, or where its data breaks the contract. */
export function normalizePlain<T extends PlainType>(event: HubEvent, type: T): Normalized {
  const read = readPlain(type, event.data);
  if (!read.ok) return read;
  const { at } = read.data as { readonly at?: string | null };
  if (typeof at === 'string' && timeOf(at) === undefined)
    return refuse(
      '/data/at',
      `${JSON.stringify(at.slice(0, 60))} is not a time`,
      'RFC 3339, such as 2026-03-02T08:00:00Z',
    );
  const { amount } = read.data as { readonly amount?: unknown };
  if (typeof amount === 'number' && Math.abs(amount) >= 1e18)
    return refuse('/data/amount', `${amount} is too large`, 'an amount below 10^18, as text where its digits matter');
  const observations = NORMALIZERS[type](event, read.data);
  if (!observations) return refuse('/data/contact', 'names nobody', 'a key, an email or a name');
  const unread = leftOver(event.data, read.data);
  return { ok: true, observations, mapping: PLAIN_MAPPING, ...(unread.length > 0 ? { unread } : {}) };
}

const refuse = (path: string, reason: string, expected: string): Normalized => ({
  ok: false,
  problems: [{ code: 'data.invalid', path, reason, expected }],
});

import { z } from 'zod';
import type { Problem } from '../observations/observation.js';
import * as crm from './crm.js';
import { groupDefined } from './groups.js';
import * as others from './others.js';
import { problemOf, toldOf } from './problem-of.js';
import { textRead } from './readings.js';
import * as tickets from './tickets.js';

/**
 * The plain contract: what an in-house publisher sends when no vendor mapping fits. Event type to the shape of `data`.
 * The committed JSON Schemas are made from it.
 */
export const PLAIN_CONTRACT = {
  'crm.contact.changed': crm.contactChanged,
  'crm.contact.deleted': crm.deleted,
  'crm.contact.merged': crm.merged,
  'crm.organization.changed': crm.organizationChanged,
  'crm.organization.deleted': crm.deleted,
  'crm.organization.merged': crm.merged,
  'crm.opportunity.changed': crm.opportunityChanged,
  'crm.activity.logged': crm.activityLogged,
  'crm.activity.deleted': crm.deleted,
  'ticket.opened': tickets.ticketChanged,
  'ticket.changed': tickets.ticketChanged,
  'ticket.closed': tickets.ticketChanged,
  'ticket.reopened': tickets.ticketChanged,
  'ticket.replied': tickets.ticketReplied,
  'ticket.merged': tickets.ticketMerged,
  'note.written': others.noteChanged,
  'note.edited': others.noteChanged,
  'note.deleted': others.noteDeleted,
  'feedback.given': others.feedbackGiven,
  'consent.recorded': others.consentRecorded,
  'party.privacyDeleted': others.privacyDeleted,
  'identity.decided': others.identityDecided,
  'fact.set': others.factSet,
  'understanding.judged': others.understandingJudged,
  'text.read': textRead,
  'relation.recorded': others.relationRecorded,
  'experiment.changed': others.experimentChanged,
  'group.defined': groupDefined,
} as const satisfies Record<string, z.ZodType>;

/** What reads an event of it, with its version: another once what it says of the same event changes. */
export const PLAIN_MAPPING = 'plain@1';

export type PlainType = keyof typeof PLAIN_CONTRACT;
export type PlainData<T extends PlainType> = z.output<(typeof PLAIN_CONTRACT)[T]>;

export const isPlainType = (type: string): type is PlainType => Object.hasOwn(PLAIN_CONTRACT, type);

/** Checks `data` against the plain contract. Problems carry the path, the reason and what was expected. */
export function readPlain<T extends PlainType>(
  type: T,
  data: unknown,
): { readonly ok: true; readonly data: PlainData<T> } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const result = PLAIN_CONTRACT[type].safeParse(data);
  if (result.success) return { ok: true, data: result.data as PlainData<T> };
  return { ok: false, problems: result.error.issues.slice(0, 20).map((issue) => problemOf(issue, data)) };
}

/** The first flaw of `data`, for whoever writes it field by field: the steps to it, and a sentence without a subject. */
export function flawIn(
  type: PlainType,
  data: unknown,
): { readonly path: readonly string[]; readonly told: string } | undefined {
  const read = readPlain(type, data);
  if (read.ok) return undefined;
  const [flaw] = read.problems;
  return { path: flaw!.path.split('/').slice(2), told: toldOf(flaw!) };
}

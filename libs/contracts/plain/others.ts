import { z } from 'zod';
import { EXPERIMENT_STATES, HORIZONS, MEASURES } from '../experiment.js';
import { CHANNELS } from '../observations/contacts.js';
import { isSettable, JUDGED, SETTABLE } from '../observations/statements.js';
import { aboutOrganization, address, contactReference, key, maybe, maybeTime, optional } from './parts.js';

export const noteChanged = z.object({
  key,
  text: maybe(200_000),
  at: maybeTime,
  author: maybe(256),
  about: optional(z.object({ contact: optional(contactReference), organization: optional(aboutOrganization) })),
  visibility: optional(z.enum(['everyone', 'team'])),
  channel: maybe(64).describe('what the note tells of: meeting, phone, email, …'),
});

export const noteDeleted = z.object({ key });

export const feedbackGiven = z.object({
  key,
  kind: maybe(64),
  score: optional(z.number()),
  scale: optional(z.object({ min: z.number(), max: z.number() })).describe('default 0 to 10 for nps, 1 to 5 else'),
  text: maybe(100_000),
  contact: contactReference,
  at: maybeTime,
  about: maybe(512),
});

export const consentRecorded = z.object({
  contact: contactReference,
  purpose: z.string().min(1).max(256),
  status: z.enum(['granted', 'denied', 'withdrawn']),
  evidence: maybe(4_000),
  at: maybeTime,
});

export const privacyDeleted = z.object({ contact: contactReference, at: maybeTime });

const party = z.object({ kind: z.enum(['person', 'organization']), source: z.string().min(1).max(128), key });

export const identityDecided = z.object({
  key,
  verdict: z
    .enum(['same', 'not-same', 'cannot-tell', 'retracted'])
    .describe('cannot-tell: looked at, undecided; it ties and parts nothing'),
  a: party,
  b: party,
  by: z.string().min(1).max(256),
  reason: maybe(4_000),
  retracts: optional(z.uuid()).describe(
    'with retracted: the one decision that no longer holds; all on the pair where absent',
  ),
});

export const factSet = z
  .object({
    key,
    party: party.describe('the record that the word goes with, whatever customer it comes to'),
    field: z.enum(SETTABLE),
    value: maybe(4_000).describe('what is so; null says that there is none'),
    address: optional(address).describe('of the field address: all of it, what is absent is not in it'),
    takenBack: optional(z.boolean()).describe('true: the sources speak again'),
    by: z.string().min(1).max(256),
    reason: maybe(4_000),
  })
  .superRefine(({ party: { kind }, field, value, address: said, takenBack }, context) => {
    const add = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (!isSettable(kind, field)) add('field', `is none of a ${kind}`);
    if (takenBack === true) return;
    if (field === 'address' ? said === undefined : value === undefined)
      add(field === 'address' ? 'address' : 'value', 'is missing');
    if (field === 'birthDate' && typeof value === 'string' && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value))
      add('value', 'is a calendar date, or as much of it as is known: 1970-05-17, 1970-05, 1970');
  });

export const relationRecorded = z.object({
  type: z.enum(['recommended', 'introduced_by', 'serves']).describe('read from the first to the second'),
  from: party,
  to: party,
  ended: optional(z.boolean()),
  by: maybe(256),
  at: maybeTime,
});

const takingPart = z.array(z.uuid()).max(200);

export const experimentChanged = z.object({
  key: key.describe('the id of an experiment, or a key of the source’s own'),
  title: optional(z.string().min(1).max(200)),
  wish: maybe(4_000).describe('what should become better'),
  stage: optional(z.string().min(1).max(64)).describe('of the service map, by its id'),
  channel: optional(z.enum(CHANNELS)),
  customers: optional(takingPart).describe('who takes part, by the ids of customers or records'),
  comparedWith: optional(takingPart).describe('whom they are compared with; null for those who are alike'),
  measure: optional(z.enum(MEASURES)),
  horizon: optional(z.literal([...HORIZONS])).describe('in months'),
  state: optional(z.enum(EXPERIMENT_STATES)),
  reason: maybe(4_000).describe('why the state is this'),
  startedAt: maybeTime.describe('with the state trying: since when, where it is not the time of the word'),
  by: z.string().min(1).max(256),
  at: maybeTime,
});

const VERDICTS = {
  touchpoint: ['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'],
  promise: ['KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED', 'OPEN', 'NO_PROMISE'],
  wait: ['ANSWERED', 'NO_REQUEST'],
  claim: ['HOLDS', 'NO_LONGER'],
  role: ['buyer', 'user', 'influencer', 'blocker', 'conformer'],
} as const satisfies Record<(typeof JUDGED)[number], readonly string[]>;

export const understandingJudged = z
  .object({
    key,
    about: z.enum(JUDGED),
    target: optional(z.uuid()).describe('the id of the touchpoint, promise, wait or claim, without the word before it'),
    party: party.describe('whose it is; of a role the person'),
    account: optional(party).describe('of a role: in whose decisions'),
    verdict: z
      .enum(Object.values(VERDICTS).flat() as [string, ...string[]])
      .describe('of a touchpoint a feeling, of a role the role, of a promise what became of it'),
    stance: optional(z.enum(['for', 'against', 'neutral', 'unknown'])),
    by: z.string().min(1).max(256),
    at: maybeTime,
  })
  .superRefine(({ about, target, account, verdict }, context) => {
    const add = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (!(VERDICTS[about] as readonly string[]).includes(verdict))
      add('verdict', `of a ${about} is one of ${VERDICTS[about].join(', ')}`);
    if (about === 'role' ? !account : !target) add(about === 'role' ? 'account' : 'target', 'is missing');
  });

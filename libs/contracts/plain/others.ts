import { z } from 'zod';
import { aboutOrganization, contactReference, key, maybe, maybeTime, optional } from './parts.js';

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

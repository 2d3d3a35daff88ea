import { z } from 'zod';
import { key, maybe, maybeTime, optional, organizationReference } from './parts.js';

const ticket = z.object({
  key,
  subject: maybe(2_000),
  text: maybe(100_000),
  requester: optional(z.object({ key: optional(key), name: maybe(512), email: maybe(320), phone: maybe(64) })),
  organization: optional(organizationReference.pick({ key: true, name: true })),
  author: optional(
    z.object({ side: z.enum(['customer', 'us']).nullish(), name: maybe(512), automatic: z.boolean().nullish() }),
  ),
  channel: maybe(64),
  status: maybe(64),
  priority: maybe(64),
  satisfaction: optional(z.union([z.number().min(0).max(1), z.enum(['good', 'bad'])])).describe(
    '0 (worst) to 1 (best), or good / bad',
  ),
  at: maybeTime,
});

export const ticketChanged = ticket;
export const ticketReplied = ticket.extend({
  messageKey: optional(key).describe("the message's own key; without it the event id is used"),
});
export const ticketMerged = z.object({ key: optional(key), survivor: key, losers: z.array(key).min(1).max(1000) });

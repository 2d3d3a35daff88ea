import { z } from 'zod';
import {
  address,
  contactReference,
  key,
  maybe,
  maybeList,
  maybeTime,
  optional,
  organizationReference,
} from './parts.js';

export const contactChanged = z.object({
  key,
  name: maybe(512),
  givenName: maybe(256),
  middleName: maybe(256),
  familyName: maybe(256),
  emails: maybeList,
  phones: maybeList,
  birthDate: maybe(32),
  gender: maybe(32),
  birthPlace: maybe(256),
  nationalId: maybe(64),
  occupation: maybe(256),
  address: optional(address),
  title: maybe(256),
  language: maybe(35),
  organization: optional(organizationReference),
  buyingRole: maybe(64),
  owner: maybe(256),
});

export const organizationChanged = z.object({
  key,
  name: maybe(512),
  businessId: maybe(64),
  domains: maybeList,
  emails: maybeList,
  phones: maybeList,
  address: optional(address),
  industry: maybe(256),
  parent: optional(z.object({ key })),
  customers: optional(z.array(z.object({ key, name: maybe(512) })).max(1000)),
  owner: maybe(256),
});

export const deleted = z.object({ key });

export const merged = z.object({ key: optional(key), survivor: key, losers: z.array(key).min(1).max(1000) });

export const opportunityChanged = z.object({
  key,
  name: maybe(512),
  organization: optional(z.object({ key })),
  contacts: optional(z.array(z.object({ key, role: maybe(64) })).max(200)),
  offering: maybe(256),
  stage: maybe(128),
  amount: optional(z.union([z.number(), z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/)])),
  currency: maybe(3),
  closeDate: maybe(32),
  outcome: optional(z.enum(['open', 'won', 'lost'])),
  owner: maybe(256),
});

export const activityLogged = z.object({
  key,
  kind: maybe(64),
  channel: maybe(64),
  direction: maybe(64),
  at: maybeTime,
  contact: optional(contactReference),
  organization: optional(organizationReference),
  by: maybe(256),
  text: maybe(100_000),
});

import { z } from 'zod';

/** Every field but `key` may be absent (unchanged) or null (removed). */
const optional = <T extends z.ZodType>(type: T) => type.nullish();

export const key = z
  .union([z.string().min(1).max(512), z.number().int().transform(String)])
  .describe("the source's own key");
export const text = (max: number) => z.string().max(max);
export const maybe = (max: number) => optional(text(max));
export const maybeList = optional(z.array(text(512)).max(100));
export const time = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: 'is not a time' })
  .describe('RFC 3339');
export const maybeTime = optional(time);

export const address = z.object({
  street: maybe(512),
  houseNumber: maybe(32),
  unit: maybe(64),
  line2: maybe(512),
  postalCode: maybe(32),
  city: maybe(256),
  region: maybe(256),
  country: maybe(256),
});

export const organizationReference = z.object({ key: optional(key), name: maybe(512), businessId: maybe(64) });

/** Whom something is about: a key (in `source`, or in the event's own source where that is absent) or an e-mail address. */
export const contactReference = z.object({
  key: optional(key),
  email: maybe(320),
  name: maybe(512),
  source: maybe(128),
});

export const aboutOrganization = organizationReference.extend({ source: maybe(128) });
export { optional };

import type { HubEvent, PartyKind, PartyReference, RecordAttributes, RecordChanged } from '#contracts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A party that an event points at, with what the event says of it in passing. */
export interface Mention {
  readonly party: PartyReference;
  readonly attributes: RecordAttributes;
}

interface PersonFields {
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly source?: string | null | undefined;
}

interface OrganizationFields {
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly businessId?: string | null | undefined;
  readonly source?: string | null | undefined;
}

/** The clock of an observation: the source's time and its ordering number where it has one. */
export const clockOf = (event: HubEvent): { at: string; sequence?: string } =>
  event.sequence === undefined ? { at: event.time } : { at: event.time, sequence: event.sequence };

export const partyOf = (event: HubEvent, kind: PartyKind, key: string): PartyReference => ({
  kind,
  source: event.source,
  key,
});

/**
 * Who is meant: by the source's key, else by e-mail, phone or name in the key space of the event's own source, so that
 * all mentions of one address meet in one record. Undefined where nothing at all identifies anybody.
 */
export function personOf(event: HubEvent, fields: PersonFields): Mention | undefined {
  const key =
    fields.key ??
    (said(fields.email) ? emailKey(fields.email) : said(fields.phone) ? phoneKey(fields.phone) : nameKey(fields.name));
  if (key === undefined) return undefined;
  const attributes: Mutable<RecordAttributes> = {};
  if (fields.name !== undefined) attributes.name = emptied(fields.name);
  if (fields.email !== undefined) attributes.emails = said(fields.email) ? [fields.email] : null;
  if (fields.phone !== undefined) attributes.phones = said(fields.phone) ? [fields.phone] : null;
  return { party: { kind: 'person', source: sourceOf(event, fields), key }, attributes };
}

/** Which organization is meant: by key, else by business id, else by name. */
export function organizationOf(event: HubEvent, fields: OrganizationFields): Mention | undefined {
  const key = fields.key ?? (said(fields.businessId) ? `businessId:${fields.businessId.trim()}` : nameKey(fields.name));
  if (key === undefined) return undefined;
  const attributes: Mutable<RecordAttributes> = {};
  if (fields.name !== undefined) attributes.name = emptied(fields.name);
  if (fields.businessId !== undefined) attributes.businessId = emptied(fields.businessId);
  return { party: { kind: 'organization', source: sourceOf(event, fields), key }, attributes };
}

/** A mention as an observation: it yields to what the party's own record says. */
export const mentioned = (event: HubEvent, mention: Mention): RecordChanged => ({
  kind: 'record.changed',
  ...clockOf(event),
  party: mention.party,
  attributes: mention.attributes,
  mention: true,
});

const emailKey = (address: string): string => `email:${address.trim().toLowerCase()}`;
const phoneKey = (number: string): string => `phone:${number.replace(/[^\d+]/g, '') || number.trim()}`;
const nameKey = (name: string | null | undefined): string | undefined =>
  said(name) ? `name:${name.trim().toLowerCase()}` : undefined;

/** Blank text says that there is nothing, which is what `null` says. */
export const emptied = <T extends string | null>(value: T): T | null => (value === null || said(value) ? value : null);

export const said = (value: string | null | undefined): value is string =>
  value !== undefined && value !== null && value !== '' && value.trim() !== '';

// A source is named for its key space: without a key of that space the party can only stand in the event's own.
const sourceOf = (
  event: HubEvent,
  fields: { readonly key?: string | null | undefined; readonly source?: string | null | undefined },
): string => (said(fields.source) && fields.key !== undefined && fields.key !== null ? fields.source : event.source);

/** A list without its blanks; `null` stays what it says. */
export const listed = (values: readonly string[] | null): readonly string[] | null =>
  values === null || !values.some((value) => !said(value)) ? values : values.filter(said);

import { instant, type HubEvent, type Normalized } from '#contracts';

/** `products/twenty-fields` as somebody would write it for one vendor: the same checks, the same answer. */
export function contactByHand(event: HubEvent): Normalized {
  const { meta, data } = event.data as Payload;
  const at = instant(meta.timestamp) ?? event.time;
  const sequence = String(meta.sequence);
  const party = { kind: 'person', source: event.source, key: String(meta.entity_id) } as const;
  if (meta.action === 'delete')
    return { ok: true, mapping: MAPPING, observations: [{ kind: 'record.deleted', at, sequence, party }] };
  if (meta.action !== 'create' && meta.action !== 'change')
    return { ok: false, problems: [{ code: 'mapping.no-rule', path: '/data', reason: 'has no rule for it' }] };
  const attributes: Record<string, unknown> = {};
  const text = (name: string, value: string | number | null | undefined): void => {
    if (value === undefined || value === UNAVAILABLE || value === REDACTED) return;
    attributes[name] = value === null || value === '' ? null : String(value);
  };
  text('name', data.name);
  text('givenName', data.first_name);
  text('familyName', data.last_name);
  if (data.emails !== undefined) attributes['emails'] = data.emails.map(({ value }) => value.trim().toLowerCase());
  if (data.phones !== undefined) attributes['phones'] = data.phones.map(({ value }) => value);
  if (data.more_emails !== undefined) attributes['otherEmails'] = data.more_emails.split(';');
  text('mobilePhone', data.mobile);
  text('birthDate', data.birth_date?.slice(0, 10));
  if (data.address) {
    const { street, zip, city, country_code, country } = data.address;
    attributes['address'] = { street, postalCode: zip, city, country: country_code ?? country };
  }
  text('title', data.job_title);
  text('language', data.locale?.toLowerCase());
  text('buyingRole', ROLES[data.role ?? '']);
  text('owner', data.owner_id);
  if (data.org_id !== undefined)
    attributes['organization'] = { kind: 'organization', source: event.source, key: String(data.org_id) };
  return { ok: true, mapping: MAPPING, observations: [{ kind: 'record.changed', at, sequence, party, attributes }] };
}

const MAPPING = 'twenty-fields@1.0.0';
const UNAVAILABLE = '__debezium_unavailable_value';
const REDACTED = 'REDACTED';
const ROLES: Readonly<Record<string, string>> = {
  decision_maker: 'buyer',
  champion: 'influencer',
  end_user: 'user',
};

interface Payload {
  readonly meta: {
    readonly action: string;
    readonly entity_id: number;
    readonly timestamp: string;
    readonly sequence: number;
  };
  readonly data: {
    readonly name?: string | null;
    readonly first_name?: string | null;
    readonly last_name?: string | null;
    readonly emails?: readonly { readonly value: string }[];
    readonly phones?: readonly { readonly value: string }[];
    readonly more_emails?: string;
    readonly mobile?: string | null;
    readonly birth_date?: string;
    readonly address?: {
      readonly street: string;
      readonly zip: string;
      readonly city: string;
      readonly country_code?: string;
      readonly country?: string;
    };
    readonly job_title?: string | null;
    readonly locale?: string;
    readonly role?: string;
    readonly owner_id?: number;
    readonly org_id?: number;
  };
}

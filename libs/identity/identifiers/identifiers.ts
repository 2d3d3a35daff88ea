import { standing, type PartyKind, type Registers } from '#contracts';
import { normalizeBusinessId } from './business-id.js';
import { companyDomain, normalizeEmail } from './email.js';
import { normalizePhone } from './phone.js';

export const IDENTIFIER_KINDS = ['email', 'phone', 'businessId', 'domain'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A typed, normalized value that can show that two records are one. Issuers: a register for business ids, none for the rest. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  /** (party kind, kind, issuer, value) as one text: what the graph indexes. */
  readonly key: string;
}

/** How many records may carry one value before it is taken for a shared one and stops counting. */
export const SHARED_ABOVE: Readonly<Record<IdentifierKind, number>> = {
  email: 12,
  phone: 8,
  businessId: 40,
  domain: 20,
};

/** The identifiers that a record's current values give; placeholders and addresses of a role give none. */
export function identifiersOf(kind: PartyKind, fields: Registers): readonly Identifier[] {
  const found = new Map<string, Identifier>();
  const add = (of: IdentifierKind, value: string | undefined) => {
    if (value === undefined) return;
    const key = `${kind === 'person' ? 'p' : 'o'}|${of}||${value}`;
    found.set(key, { kind: of, value, key });
  };
  const emails = [
    ...(standing<readonly string[]>(fields, 'emails') ?? []),
    ...(standing<readonly string[]>(fields, 'otherEmails') ?? []),
  ];
  const mobile = standing<string>(fields, 'mobilePhone');
  const phones = [...(standing<readonly string[]>(fields, 'phones') ?? []), ...(mobile === undefined ? [] : [mobile])];
  if (kind === 'person') for (const email of emails) add('email', normalizeEmail(email));
  if (kind === 'person') for (const phone of phones) add('phone', normalizePhone(phone));
  if (kind === 'organization') {
    add('businessId', normalizeBusinessId(standing<string>(fields, 'businessId')));
    for (const domain of standing<readonly string[]>(fields, 'domains') ?? []) add('domain', companyDomain(domain));
    for (const email of emails) add('domain', companyDomain(email.slice(email.lastIndexOf('@') + 1)));
  }
  return [...found.values()];
}

/** The key under which anybody would look for this identifier, or undefined where the value is none. */
export function identifierKey(kind: IdentifierKind, value: string): readonly string[] {
  const normalized =
    kind === 'email'
      ? normalizeEmail(value, true)
      : kind === 'phone'
        ? normalizePhone(value)
        : kind === 'businessId'
          ? normalizeBusinessId(value)
          : companyDomain(value);
  if (normalized === undefined) return [];
  return kind === 'businessId' || kind === 'domain' ? [`o|${kind}||${normalized}`] : [`p|${kind}||${normalized}`];
}

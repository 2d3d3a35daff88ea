import { standing } from '#contracts';
import { nameTokens } from '../comparison/names.js';
import { normalizeBusinessId } from '../identifiers/business-id.js';
import { companyDomain, normalizeEmail } from '../identifiers/email.js';
import { normalizePhone } from '../identifiers/phone.js';
import { streetAddressOf } from '../normalization/address.js';
import { normalizeDate } from '../normalization/birth-date.js';
import { normalizeNationalId, toldByHetu } from '../normalization/national-id.js';
import { organizationNameOf } from '../normalization/organization-name.js';
import { personNameOf } from '../normalization/person-name.js';
import { relationsOf, type RecordState } from '../record/record-state.js';
import type { MatchFeatures } from './features.js';

const MOST = 3;

/** What a record's current values give for matching. */
export function featuresOf(record: RecordState): MatchFeatures {
  const text = (field: string): string | undefined => {
    const value = standing<unknown>(record.fields, field);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const list = (...fields: readonly string[]): readonly string[] =>
    fields.flatMap((field) => standing<readonly string[]>(record.fields, field) ?? []);
  const person = record.kind === 'person';
  const name = person
    ? personNameOf(text('name'), text('givenName'), text('middleName'), text('familyName'))
    : undefined;
  const organization = person ? undefined : organizationNameOf(text('name'));
  const officialId = person ? normalizeNationalId(text('nationalId')) : (normalizeBusinessId(text('businessId')) ?? '');
  const told = person ? toldByHetu(officialId) : undefined;
  const emails = known(list('emails', 'otherEmails'), (email) => normalizeEmail(email, !person));
  const mobile = text('mobilePhone');
  const phones = [...list('phones'), ...(mobile === undefined ? [] : [mobile])];
  const hosts = [...list('domains'), ...emails.map((email) => email.slice(email.lastIndexOf('@') + 1))];
  return {
    kind: record.kind,
    given: name?.given ?? [],
    names: name?.family ?? organization?.words ?? [],
    legalForm: organization?.legalForm ?? '',
    birth: normalizeDate(text('birthDate')) || (told?.birth ?? ''),
    gender: genderOf(text('gender')) || (told?.gender ?? ''),
    birthPlace: words(text('birthPlace')),
    occupation: words(text('occupation') ?? text('title')),
    ...streetAddressOf(text('address.street'), text('address.houseNumber'), text('address.unit')),
    line2: words(text('address.line2')),
    city: words(text('address.city')),
    postalCode: words(text('address.postalCode')).replaceAll(' ', ''),
    region: words(text('address.region')),
    country: words(text('address.country')),
    emails,
    phones: known(phones, (phone) => normalizePhone(phone) ?? digitsOf(phone)),
    domains: known(hosts, companyDomain),
    officialId,
    employer: employerOf(record),
  };
}

const words = (text: string | undefined): string =>
  text === undefined ? '' : nameTokens(text.slice(0, 120)).join(' ');

const known = (values: readonly string[], normalize: (value: string) => string | undefined): readonly string[] =>
  [...new Set(values.map(normalize).filter((value) => value !== undefined && value !== ''))]
    .sort()
    .slice(0, MOST) as string[];

/** A number that fits no numbering plan, such as a local one, still compares by its digits. */
function digitsOf(value: string): string | undefined {
  const digits = value.replace(/\D/g, '');
  return digits.length < 6 || digits.length > 15 || /^(\d)\1+$/.test(digits.slice(-6)) ? undefined : digits;
}

function genderOf(value: string | undefined): string {
  const first = value?.trim().toLowerCase();
  if (first === undefined) return '';
  if (/^(f|w|n$|k$|female|woman|nainen|kvinna)/.test(first)) return 'f';
  return /^(m|male|man|mies)/.test(first) ? 'm' : '';
}

function employerOf(record: RecordState): string {
  if (record.chains['works_at'] === undefined) return '';
  const open = relationsOf(record).filter(({ type, until }) => type === 'works_at' && until === null);
  return open.map(({ to }) => to).sort()[0] ?? '';
}

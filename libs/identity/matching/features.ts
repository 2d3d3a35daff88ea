import type { PartyKind } from '#contracts';

/** What scoring needs of one record, normalized once. An empty text or list is "missing", which says nothing. */
export interface MatchFeatures {
  readonly kind: PartyKind;
  /** Given names, the first first. Empty for organizations. */
  readonly given: readonly string[];
  /** The parts of the family name; for an organization the words of its name without legal form. */
  readonly names: readonly string[];
  readonly legalForm: string;
  /** `YYYYMMDD`, `0`s for unknown parts. */
  readonly birth: string;
  readonly gender: string;
  readonly birthPlace: string;
  readonly occupation: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly unit: string;
  readonly line2: string;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string;
  readonly country: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Domains that a company can own: of an organization's sites and addresses, of a person's work e-mail. */
  readonly domains: readonly string[];
  /** Person: national identity number. Organization: business id. */
  readonly officialId: string;
  /** Person: the record id of the organization this person works at. */
  readonly employer: string;
}

const TEXTS = [
  'legalForm', 'birth', 'gender', 'birthPlace', 'occupation', 'street', 'houseNumber', 'unit', 'line2', 'city',
  'postalCode', 'region', 'country', 'officialId', 'employer',
] as const; // prettier-ignore
const LISTS = ['given', 'names', 'emails', 'phones', 'domains'] as const;

/** One line of JSON, 100 to 300 bytes: kind, then the lists (space-joined), then the texts, trailing empty ones left out. */
export function packFeatures(features: MatchFeatures): string {
  const row = [
    features.kind === 'person' ? 'p' : 'o',
    ...LISTS.map((name) => features[name].join(' ')),
    ...TEXTS.map((name) => features[name]),
  ];
  let length = row.length;
  while (length > 1 && row[length - 1] === '') length--;
  row.length = length;
  return JSON.stringify(row);
}

export function unpackFeatures(text: string): MatchFeatures {
  const row = JSON.parse(text) as readonly string[];
  const list = (index: number) => (row[index] ? row[index].split(' ') : []);
  const at = (index: number) => row[index] ?? '';
  return {
    kind: row[0] === 'p' ? 'person' : 'organization',
    given: list(1), names: list(2), emails: list(3), phones: list(4), domains: list(5),
    legalForm: at(6), birth: at(7), gender: at(8), birthPlace: at(9), occupation: at(10), street: at(11), houseNumber: at(12), unit: at(13),
    line2: at(14), city: at(15), postalCode: at(16), region: at(17), country: at(18), officialId: at(19), employer: at(20),
  }; // prettier-ignore
}

/** What a record says of one attribute. */
interface Said {
  readonly field: string;
  readonly value: unknown;
}

export interface Difference {
  readonly field: string;
  /** As each record says it; null where it says nothing that may be seen. */
  readonly values: readonly (string | null)[];
  /** SAME: all say the same. DIFFERENT: two say different things. ONE_SIDED: not all say something. */
  readonly kind: 'SAME' | 'DIFFERENT' | 'ONE_SIDED';
}

const ORDER = ['name', 'givenName', 'familyName', 'businessId', 'birthDate', 'nationalId', 'emails', 'phones', 'domains', 'address.street', 'address.postalCode', 'address.city', 'address.country', 'organization', 'title']; // prettier-ignore

/** What records say, attribute by attribute, side by side: the telling ones first, the rest by name. */
export function differencesOf(records: readonly (readonly Said[])[]): readonly Difference[] {
  const fields = [...new Set(records.flatMap((says) => says.map(({ field }) => field)))];
  const rank = (field: string) => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length);
  return fields
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((field) => {
      const values = records.map((says) => textOf(says.find((said) => said.field === field)?.value));
      const said = values.filter((value) => value !== null);
      const kind =
        said.length < values.length ? 'ONE_SIDED' : new Set(said.map(folded)).size === 1 ? 'SAME' : 'DIFFERENT';
      return { field, values, kind } as const;
    })
    .filter(({ values }) => values.some((value) => value !== null));
}

/** A value as a person reads it: lists with commas, the members of an object in their order. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ') || null;
  if (typeof value === 'object') return Object.values(value).map(textOf).filter(Boolean).join(', ') || null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Case, accents, spaces and the order of a list make no difference. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(', ')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .sort()
    .join(', ');

import type { Language } from '../../../words/language.js';

/** What the gateway finds and what it expected, as it says it in English (`libs/contracts/plain/problem-of.ts`). */
const FOUND: Readonly<Record<string, string>> = {
  text: 'tekstiä',
  'a number': 'luku',
  'a whole number': 'kokonaisluku',
  'true or false': 'tosi tai epätosi',
  'a list': 'luettelo',
  'an object': 'olio',
  null: 'tyhjä (null)',
};
const EXPECTED: Readonly<Record<string, string>> = { ...FOUND, text: 'teksti' };
const UNITS: Readonly<Record<string, string>> = {
  character: 'merkki',
  characters: 'merkkiä',
  element: 'jäsen',
  elements: 'jäsentä',
};

/** Words in the language of the reader where they are known, else as they came, and in which language they are. */
export interface Told {
  readonly text: string;
  readonly lang: Language;
}

const asCame = (text: string): Told => ({ text, lang: 'en' });

/** @param reason such as `is text`, `is missing`, `has 3 elements` */
export function reasonIn(language: Language, reason: string): Told {
  if (language === 'en') return asCame(reason);
  if (reason === 'is missing') return { text: 'puuttuu', lang: 'fi' };
  const kind = /^is (.+)$/.exec(reason)?.[1];
  if (kind !== undefined && FOUND[kind]) return { text: `on ${FOUND[kind]}`, lang: 'fi' };
  const [, size, unit] = /^has (\d+) (\w+)$/.exec(reason) ?? [];
  return unit !== undefined && UNITS[unit] ? { text: `sisältää: ${size} ${UNITS[unit]}`, lang: 'fi' } : asCame(reason);
}

/** @param expected such as `a list`, `text or a list`, `at most 80 characters` */
export function expectedIn(language: Language, expected: string): Told {
  if (language === 'en') return asCame(expected);
  const whole = EXPECTED[expected];
  if (whole) return { text: whole, lang: 'fi' };
  const [, bound, size, unit] = /^at (least|most) (\S+)(?: (\w+))?$/.exec(expected) ?? [];
  if (bound !== undefined && (unit === undefined || UNITS[unit]))
    return { text: `${bound === 'least' ? 'vähintään' : 'enintään'} ${[size, unit && UNITS[unit]].filter(Boolean).join(' ')}`, lang: 'fi' }; // prettier-ignore
  const parts = expected.split(' or ').map((part) => EXPECTED[part]);
  return parts.every(Boolean) ? { text: parts.join(' tai '), lang: 'fi' } : asCame(expected);
}

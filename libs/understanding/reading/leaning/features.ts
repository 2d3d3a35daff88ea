import type { TextReading } from '../read-text.js';
import type { OwnSentence } from '../words/sentences.js';
import { EMOJI, NUMBER, WORD, wordAt } from '../words/tokens.js';

/** Letters of a word that count: Finnish endings come after them. */
export const STEM = 6;
export const WHOLE = 12;
export const ROOT = 4;
export const MOST_WORDS = 160;

export const sizeOf = (words: number): string => (words < 6 ? '=short' : words < 20 ? '=middling' : '=long');

/**
 * What a text is weighed by: stems, roots (`abcd-`), pairs of neighbouring stems and marks, each once however often it is said;
 * what the rules found in it; all but the pairs also apart for each side (`us:…`); and the same of its subject
 * (`subject:…`). Only learning makes them: leaning-model.ts weighs the same without a text for each.
 */
export function featuresOf(
  speaks: 'customer' | 'us' | 'note',
  sentences: readonly OwnSentence[],
  subject: readonly OwnSentence[],
  signs: readonly string[],
): ReadonlySet<string> {
  const own = wordFeatures(sentences);
  for (const sign of signs) own.add(sign);
  const bySide = [...own].filter((feature) => feature.startsWith('=') || !feature.includes(' '));
  return new Set([
    ...own,
    ...bySide.map((feature) => `${speaks}:${feature}`),
    ...[...wordFeatures(subject)].map((feature) => `subject:${feature}`),
  ]);
}

function wordFeatures(sentences: readonly OwnSentence[]): Set<string> {
  const found = new Set<string>();
  let words = 0;
  for (const { tokens, from, to, asks } of sentences) {
    if (asks) found.add('?');
    let before = '^';
    for (let index = from; index < to && words < MOST_WORDS; index++) {
      const kind = tokens.kind[index];
      if (kind === NUMBER) found.add((before = '#'));
      else if (kind === EMOJI) found.add('emoji');
      if (kind !== WORD) continue;
      words++;
      const word = tokens.meant[index] ?? wordAt(tokens, index);
      const stem = word.slice(0, STEM);
      found.add(stem);
      if (word.length > STEM) found.add(word.slice(0, WHOLE));
      if (word.length > ROOT) found.add(`${word.slice(0, ROOT)}-`);
      found.add(`${before} ${stem}`);
      before = stem;
    }
  }
  return found.add(sizeOf(words));
}

/** What the rules found in a text. */
export function signsOf(reading: Omit<TextReading, 'leaning'>): readonly string[] {
  const { feeling, request, promises, deeds, mentions, asked, claims, roles } = reading;
  return [
    `=feels ${feeling.feeling}`,
    ...Object.entries(request).flatMap(([kind, is]) => (is === true ? [`=request ${kind}`] : [])),
    ...promises.map(({ act }) => `=promise ${act}`),
    ...deeds.flatMap(({ end, acts }) => acts.map((act) => `=deed ${end} ${act}`)),
    ...mentions.map((act) => `=mention ${act}`),
    ...asked.flat().map((act) => `=asked ${act}`),
    ...claims.map(({ kind }) => `=claim ${kind}`),
    ...(roles.length > 0 ? ['=role'] : []),
  ];
}

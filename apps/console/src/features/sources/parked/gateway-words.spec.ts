import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { expectedIn, reasonIn } from './gateway-words.js';

const source = readFileSync('libs/contracts/plain/problem-of.ts', 'utf8');
const names = [...(/NAMES[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? '').matchAll(/: '([^']+)'/g)].map(([, name]) => name!);

test('every kind that the gateway may name is told in Finnish, found or expected', () => {
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    expect(reasonIn('fi', `is ${name}`)).toMatchObject({ lang: 'fi', text: expect.stringMatching(/^on /) });
    expect(expectedIn('fi', name).lang).toBe('fi');
  }
});

test('what is missing, too long, or one of two is told too; the rest stays as it came, and says so', () => {
  expect(reasonIn('fi', 'is missing')).toEqual({ text: 'puuttuu', lang: 'fi' });
  expect(reasonIn('fi', 'has 3 elements')).toEqual({ text: 'sisältää: 3 jäsentä', lang: 'fi' });
  expect(expectedIn('fi', 'at most 80 characters')).toEqual({ text: 'enintään 80 merkkiä', lang: 'fi' });
  expect(expectedIn('fi', 'at least 0')).toEqual({ text: 'vähintään 0', lang: 'fi' });
  expect(expectedIn('fi', 'text or a list')).toEqual({ text: 'teksti tai luettelo', lang: 'fi' });
  expect(expectedIn('fi', 'text in the form of a date')).toEqual({ text: 'text in the form of a date', lang: 'en' });
  expect(reasonIn('fi', 'is nested too deeply')).toEqual({ text: 'is nested too deeply', lang: 'en' });
  expect(reasonIn('en', 'is text')).toEqual({ text: 'is text', lang: 'en' });
});

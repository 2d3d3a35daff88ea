import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tellingPart } from './telling-part.js';

test('what is short stands whole', () => {
  expect(tellingPart('Prefers to be contacted by e-mail only.')).toBe('Prefers to be contacted by e-mail only.');
});

test('what is long ends with a clause, or with a word where no clause does', () => {
  expect(
    tellingPart('Kaipaavat ratkaisua, jolla lämmönjakokeskuksen hälytykset saa suoraan huoltoyhtiölle, ja mieluiten jo ennen talvea.'),
  ).toBe('Kaipaavat ratkaisua, jolla lämmönjakokeskuksen hälytykset saa suoraan huoltoyhtiölle …'); // prettier-ignore
  expect(tellingPart('one two three four five six', 20)).toBe('one two three four …');
});

test('a part is the beginning of the whole, is never longer than a glance, and parts no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zä]{1,14}[,.]?$/), { minLength: 1, maxLength: 60 }), (words) => {
      const whole = words.join(' ');
      const part = tellingPart(whole);
      if (part === whole) return expect(whole.length).toBeLessThanOrEqual(96);
      const said = part.replace(/ …$/, '');
      expect(said.length).toBeLessThanOrEqual(96);
      expect(said.length).toBeGreaterThan(0);
      expect(whole.startsWith(said)).toBe(true);
      expect(whole.slice(said.length)).toMatch(/^[\s,.]/);
    }),
  );
});

import { expect, test } from '@jest/globals';
import { askedWords } from './asked-words.js';

test('what was asked is its subject, and its text where the subject is but how that begins', () => {
  const text = 'Hei, onko ilmalämpöpumppuun saatavilla viilennystä?';
  expect(askedWords({ subject: 'Viilennys', text })).toBe('Viilennys');
  expect(askedWords({ subject: 'Hei, onko ilmalämpöpumppuun saatavilla vi', text })).toBe(text);
  expect(askedWords({ subject: 'Hei, onko ilmalämpö…', text })).toBe(text);
  expect(askedWords({ subject: text, text })).toBe(text);
  expect(askedWords({ subject: null, text })).toBe(text);
  expect(askedWords({ subject: 'Viilennys', text: null })).toBe('Viilennys');
  expect(askedWords({ subject: '', text: null })).toBe('');
  expect(askedWords(null)).toBe('');
});

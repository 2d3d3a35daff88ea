import { expect, test } from '@jest/globals';
import { isKey } from './is-key.js';

test('a key of a system is told from a name and an address', () => {
  for (const key of ['0057Q00000A1000QAQ', '1234567890', 'usr_8f3a21']) expect(isKey(key)).toBe(true);
  for (const name of ['Sanna Virtanen', 'sanna.virtanen2@lampo.example', 'Virtanen', 'Team 42', 'T1'])
    expect(isKey(name)).toBe(false);
});

import { expect, test } from '@jest/globals';
import { stampOf } from '#contracts';
import { emptyRecord, foldAttributes, type RecordState } from '../record/record-state.js';
import { resolve } from './resolve.js';

/** A record that counts how often its family name is read. */
function counting(key: string, familyName: string, reads: { count: number }): RecordState {
  const made = emptyRecord({ kind: 'person', source: 'crm.test', key });
  const says = { givenName: 'Aino', familyName, phones: ['040 123 4567'] };
  foldAttributes(made, says, stampOf('2026-01-01T00:00:00.000Z'), `e-${key}`);
  const fields = new Proxy(made.fields, {
    get(target, field: string) {
      if (field === 'familyName') reads.count++;
      return target[field];
    },
  });
  return { ...made, fields };
}

test('the names of all who share a phone are read once, however many they are', () => {
  const readsOf = (carriers: number): number => {
    const reads = { count: 0 };
    const family = (at: number) => ['Virtanen', 'Korpi', 'Lehtonen', 'Saarinen'][at % 4]!;
    const records = Array.from({ length: carriers }, (_, at) => counting(`r${at}`, family(at), reads));
    resolve(records, [], { counts: () => true });
    return reads.count / carriers;
  };
  expect(readsOf(32)).toBe(readsOf(4));
});

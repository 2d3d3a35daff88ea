import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stampOf, type PartyKind, type RecordAttributes } from '#contracts';
import { emptyRecord, foldAttributes, type RecordState } from '../record/record-state.js';
import type { IdentityDecision } from './resolution.js';
import { resolve } from './resolve.js';

const AT = '2026-01-01T00:00:00.000Z';
let minted = 0;

function record(key: string, attributes: RecordAttributes, kind: PartyKind = 'person', at = AT): RecordState {
  const made = emptyRecord({ kind, source: 'crm.test', key });
  foldAttributes(made, attributes, stampOf(at, String(++minted)), `e-${key}`);
  return made;
}

const always = () => true;
const partition = (
  records: readonly RecordState[],
  decisions: readonly IdentityDecision[] = [],
  counts: (key: string) => boolean = always,
) =>
  resolve(records, decisions, { counts })
    .clusters.map(({ members }) => members.map((id) => records.find((one) => one.id === id)!.key).sort())
    .sort((a, b) => a[0]!.localeCompare(b[0]!));

describe('people', () => {
  test('one e-mail address in any spelling makes one customer', () => {
    expect(
      partition([
        record('a', { name: 'Hanna Lehtonen', emails: ['Hanna@Koivu.example'] }),
        record('b', { name: 'H. Lehtonen', emails: ['hanna@koivu.example '] }),
      ]),
    ).toEqual([['a', 'b']]);
  });

  test('spouses who share a telephone stay two', () => {
    expect(
      partition([
        record('a', { name: 'Matti Virtanen', phones: ['040 123 4567'] }),
        record('b', { name: 'Liisa Virtanen', phones: ['+358401234567'] }),
      ]),
    ).toEqual([['a'], ['b']]);
  });

  test('a new family name after a wedding is still the same person', () => {
    expect(
      partition([
        record('a', { name: 'Hanna Lehtonen', emails: ['h@x.example'] }),
        record('b', { name: 'Hanna Mäkinen', emails: ['h@x.example'] }),
      ]),
    ).toEqual([['a', 'b']]);
  });

  test('the address of a role says nothing of who somebody is', () => {
    expect(
      partition([
        record('a', { name: 'A B', emails: ['info@x.example'] }),
        record('b', { name: 'A B', emails: ['info@x.example'] }),
      ]),
    ).toEqual([['a'], ['b']]);
  });

  test('an identifier that too many carry does not count', () => {
    const both = [record('a', { emails: ['h@x.example'] }), record('b', { emails: ['h@x.example'] })];
    expect(partition(both, [], () => false)).toEqual([['a'], ['b']]);
  });
});

describe('organizations', () => {
  test('one business id makes one customer, also out of a VAT number', () => {
    expect(
      partition([
        record('a', { businessId: '0112038-9' }, 'organization'),
        record('b', { businessId: 'FI01120389' }, 'organization'),
      ]),
    ).toEqual([['a', 'b']]);
  });

  test('two business ids stay two, whatever domain they share', () => {
    const domains = ['konserni.example'];
    expect(
      partition([
        record('a', { businessId: '0112038-9', domains }, 'organization'),
        record('b', { businessId: '1927400-1', domains }, 'organization'),
      ]),
    ).toEqual([['a'], ['b']]);
  });
});

describe('decisions', () => {
  const a = record('a', { name: 'Hanna Lehtonen', emails: ['h@x.example'] });
  const b = record('b', { name: 'Hanna Lehtonen', emails: ['h@x.example'] });
  const c = record('c', { name: 'Jussi Korpi', emails: ['j@x.example'] });
  const decide = (verdict: IdentityDecision['verdict'], x: RecordState, y: RecordState): IdentityDecision => ({
    id: `${verdict}-${x.key}${y.key}`,
    verdict,
    a: x.id,
    b: y.id,
    rule: 'steward',
  });

  test('never-same wins over any evidence', () => {
    expect(partition([a, b], [decide('not-same', a, b)])).toEqual([['a'], ['b']]);
  });

  test('same by a steward joins what nothing else would', () => {
    expect(partition([a, b, c], [decide('same', b, c)])).toEqual([['a', 'b', 'c']]);
  });

  test('never-same between two holds through a third', () => {
    expect(partition([a, b, c], [decide('not-same', a, c), decide('same', b, c)])).toEqual([['a'], ['b', 'c']]);
  });

  test('taking a decision back gives exactly what was before', () => {
    expect(resolve([a, b, c], [], { counts: always })).toEqual(resolve([a, b, c], [], { counts: always }));
    expect(partition([a, b, c], [])).toEqual([['a', 'b'], ['c']]);
  });
});

test('customers are a function of the set of records, not of their order', () => {
  const names = fc.constantFrom(
    'Matti Virtanen',
    'Liisa Virtanen',
    'M. Virtanen',
    'Virtanen Matti',
    'Hanna Korpi',
    undefined,
  );
  const people = fc.array(
    fc.record({
      name: names,
      email: fc.constantFrom('a@x.example', 'b@x.example', undefined),
      phone: fc.constantFrom('0401111222', '0403333444', undefined),
    }),
    { minLength: 2, maxLength: 9 },
  );
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.nat()), (drawn, picks) => {
      const records = drawn.map(({ name, email, phone }, index) =>
        record(`p${index}`, {
          ...(name ? { name } : {}),
          ...(email ? { emails: [email] } : {}),
          ...(phone ? { phones: [phone] } : {}),
        }),
      );
      const shuffled = records
        .map((one) => ({ one, key: picks.next().value }))
        .sort((x, y) => x.key - y.key)
        .map(({ one }) => one);
      expect(partition(shuffled)).toEqual(partition(records));
      const ids = (list: readonly RecordState[]) =>
        resolve(list, [], { counts: always })
          .clusters.map(({ customerId }) => customerId)
          .sort();
      expect(ids(shuffled)).toEqual(ids(records));
    }),
  );
});

test('a record that shares no candidate with a customer never changes it', () => {
  const couple = [record('a', { emails: ['h@x.example'] }), record('b', { emails: ['h@x.example'] })];
  const stranger = record('z', { emails: ['z@y.example'] });
  const before = resolve(couple, [], { counts: always }).clusters[0];
  expect(
    resolve([...couple, stranger], [], { counts: always }).clusters.find(
      ({ customerId }) => customerId === before!.customerId,
    ),
  ).toEqual(before);
});

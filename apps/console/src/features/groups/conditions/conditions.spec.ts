import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIELDS, newCondition, newPart } from './fields.js';
import { filterOf } from './filter-of.js';
import { flawOf, flawsIn } from './flaws.js';
import { together } from './rule.js';
import { rulesOf } from './rules-of.js';

type Filter = Readonly<Record<string, unknown>>;

const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, bare(one)]])))
      : value;

/** Whether somebody matches, who meets the single conditions in `met` and no others. */
function matches(filter: Filter, met: (condition: string) => boolean): boolean {
  const atom = (member: string, value: unknown) => met(`${member} ${JSON.stringify(bare(value))}`);
  return Object.entries(filter).every(([member, value]): boolean => {
    if (value === null) return true;
    if (member === 'and') return (value as Filter[]).every((one) => matches(one, met));
    if (member === 'or') return (value as Filter[]).some((one) => matches(one, met));
    if (member === 'not') return !matches(value as Filter, met);
    if (member === 'behaviour') return (value as Filter[]).every((one) => atom(member, one));
    if (member === 'people' || member === 'organizations')
      return Object.entries(value as Filter).every(([how, inner]) =>
        inner === null ? true : (how === 'none') !== matches(inner as Filter, (one) => met(`${member} ${one}`)),
      );
    if (typeof value !== 'object' || Array.isArray(value) || member === 'lastTouchpointAt') return atom(member, value);
    return Object.entries(value as Filter).every(([how, inner]) => inner === null || atom(`${member}.${how}`, inner));
  });
}

/** Anybody's answer to a condition, the same each time it is asked. */
const person = (seed: number) => (condition: string) =>
  [...condition].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 1_000_003, seed) % 3 > 0;

const instant = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-05-04T13:37:11.000Z');
const range = fc.record({ from: fc.option(instant), to: fc.option(instant) }, { requiredKeys: [] });
const some = (...values: string[]) => fc.subarray(values, { minLength: 1 });
const many = (inner: fc.Arbitrary<unknown>, ...hows: string[]) =>
  fc.record(Object.fromEntries(hows.map((how) => [how, fc.option(inner)])), { requiredKeys: [] });
const touchpoint = fc.record(
  {
    stage: some('use', 'support'),
    channel: some('EMAIL', 'PHONE'),
    feeling: fc.option(some('NEGATIVE')),
    occurredAt: range,
    automatic: fc.boolean(),
    // The rows do not know it: it has to be kept.
    form: fc.constant(['call']),
  },
  { requiredKeys: [] },
);
const flat = {
  ids: fc.constant(['a', 'b']),
  kind: fc.constantFrom('PERSON', 'ORGANIZATION', null),
  name: many(fc.constantFrom('Koivu', 'x'), 'contains', 'startsWith'),
  identifiers: many(fc.constant({ kind: 'EMAIL', value: 'a@b.example' }), 'some', 'none'),
  touchpoints: many(touchpoint, 'some', 'none'),
  promises: many(fc.record({ maker: fc.constant('US'), state: some('KEPT', 'BROKEN') }, { requiredKeys: [] }), 'some', 'none'), // prettier-ignore
  cases: many(fc.record({ isOpen: fc.boolean() }, { requiredKeys: [] }), 'some', 'every', 'none'),
  behaviour: fc.array(
    fc.record({ feature: fc.constantFrom('PACE', 'SAD'), atLeast: fc.option(fc.double({ noNaN: true, min: 0, max: 9 })) }, { requiredKeys: ['feature'] }), // prettier-ignore
    { maxLength: 2 },
  ),
  group: fc.constantFrom('group_1', 'group_2'),
  lastTouchpointAt: range,
  tomorrow: fc.constant({ some: { unheard: true } }),
};
const deep = (depth: number): fc.Arbitrary<Filter> => {
  if (depth === 0) return fc.record(flat, { requiredKeys: [] });
  const inner = deep(depth - 1);
  const nested = {
    and: fc.array(inner, { maxLength: 2 }),
    or: fc.array(inner, { maxLength: 3 }),
    not: inner,
    people: many(inner, 'some', 'none'),
  };
  return fc.record({ ...flat, ...nested }, { requiredKeys: [] });
};
const filter = deep(2);

describe('conditions', () => {
  it('mean the same after they were opened and kept: nothing of a filter is lost, at any depth', () => {
    fc.assert(
      fc.property(filter, fc.nat(), (before, seed) => {
        const after = filterOf(rulesOf(before)) as Filter;
        expect(matches(after, person(seed))).toBe(matches(before, person(seed)));
      }),
      { numRuns: 200 },
    );
  });

  it('are read as one would say them', () => {
    expect(rulesOf({ or: [{ kind: 'PERSON' }, { not: { group: 'group_1' } }] })).toEqual(
      together(
        [
          { is: 'condition', field: 'kind', how: 'is', parts: [{ name: 'kind', is: 'choice', values: ['PERSON'] }] },
          { is: 'condition', field: 'group', how: 'isNot', parts: [{ name: 'group', is: 'choice', values: ['group_1'] }] },
        ],
        'any',
      ),
    ); // prettier-ignore
    expect(filterOf(together([newCondition('kind'), newCondition('kind')]))).toEqual({ and: [{ kind: 'PERSON' }, { kind: 'PERSON' }] }); // prettier-ignore
    expect(filterOf(together([newCondition('touchpoints')], 'any', true))).toEqual({
      not: { or: [{ touchpoints: { some: {} } }] },
    });
  });

  it('tell what is not finished', () => {
    expect(flawsIn(together())).toEqual(['empty']);
    expect(flawsIn(together([newCondition('touchpoints')]))).toEqual([]);
    expect(flawsIn(together([newCondition('group'), together()]))).toEqual(['nothing-chosen', 'empty']);
    expect(flawsIn(together([newCondition('behaviour'), newCondition('name')]))).toEqual(['no-bounds', 'no-text']);
    const bounds = (from: string, to: string) => ({ name: 'bounds', is: 'range', from, to }) as const;
    expect(flawOf(bounds('2', '1'), 'numbers')).toBe('turned-round');
    expect(flawOf(bounds('1', '1'), 'numbers')).toBeUndefined();
    expect(flawOf(bounds('few', ''), 'numbers')).toBe('no-number');
    expect(flawOf(bounds('2026-02-01', '2026-02-01'))).toBe('turned-round');
  });

  it('on every field begin as what can be asked, or say what is missing', () => {
    for (const [field, { hows }] of Object.entries(FIELDS)) {
      const begun = together([newCondition(field)]);
      if (flawsIn(begun).length === 0)
        expect(rulesOf(filterOf(begun))).toMatchObject({ rules: [{ field, how: hows[0] }] });
    }
    expect(Object.keys(FIELDS).filter((field) => flawsIn(together([newCondition(field)])).length > 0)).toEqual([
      'lastTouchpointAt', 'behaviour', 'group', 'name', 'identifiers',
    ]); // prettier-ignore
  });
});

it.each(Object.keys(FIELDS))('a draft on %s that is read again has its unfinished row still', (field) => {
  const { parts, hows } = FIELDS[field]!;
  const all = Object.entries(parts).map(([name, kind]) => newPart(name, kind));
  for (const how of hows) {
    const draft = together([{ ...newCondition(field), how, parts: all }]);
    const again = rulesOf(JSON.parse(JSON.stringify(filterOf(draft))));
    expect(again).toEqual(draft);
    expect(flawsIn(again)).toEqual(flawsIn(draft));
  }
});

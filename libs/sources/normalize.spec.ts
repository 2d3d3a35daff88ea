import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { familyOf, PLAIN_CONTRACT, type HubEvent, type Normalized } from '#contracts';
import { wrap } from './catalogue/cases.js';
import { loadCatalogue } from './catalogue/load-catalogue.js';
import { PRODUCTS_FOLDER } from './catalogue/mapping-folders.js';
import { MAX_UNREAD } from './mapping/known-fields.js';
import { normalize } from './normalize.js';
import { changed, faultOf, pathsOf, samplesOf } from './tampering.features.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
/** What hostile or broken publishers put where something else belongs. */
const HOSTILE = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    2 ** 53 + 2,
    1e308,
    1e21,
    NaN,
    true,
    false,
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom<unknown>(
    '9007199254740993',
    '17781929877165015060',
    'REDACTED',
    '__debezium_unavailable_value',
    'toString',
    '__proto__',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(300_000),
    '0'.repeat(40),
    '2026-13-45T99:00:00Z',
    '\ud800',
    '💥',
    '{{a}}',
    '${1}',
    '../..',
  ),
  fc.constant<unknown>(
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "toString": "own", "hasOwnProperty": null}'),
  ),
  fc.anything({ maxDepth: 3, withNullPrototype: true, withBigInt: false }),
);

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const key of Object.keys(value)) frozen((value as Record<string, unknown>)[key]);
  }
  return value;
};

const isSound = (result: Normalized): void => expect(faultOf(result)).toBeUndefined();

describe.each([...catalogue.products.values()].map((mapping) => [mapping.product, mapping] as const))(
  '%s',
  (product, mapping) => {
    const samples = fc.constantFrom(...samplesOf(product));

    test('a payload that was tampered with is never lost in silence and never throws', () => {
      fc.assert(
        fc.property(
          samples,
          fc.array(fc.tuple(fc.nat(), HOSTILE), { minLength: 1, maxLength: 4 }),
          ({ payload, event: about = {} }, changes) => {
            let data = payload;
            for (const [at, put] of changes) {
              const paths = pathsOf(data);
              data = changed(data, paths[at % paths.length] ?? [], put);
            }
            const event = wrap(mapping, { payload: frozen(data), headers: {}, event: about });
            const result = mapping.run(event);
            isSound(result);
            const { result: again, unread } = mapping.explain(event);
            expect(again).toEqual(result);
            expect(unread.length).toBeLessThanOrEqual(MAX_UNREAD + 1);
          },
        ),
        { numRuns: 200 },
      );
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });

    // A reader takes a change out of its envelope; what it looks at is tested beside it.
    if (product === 'example-debezium') return;

    test('a field that is new to the mapping is told', () => {
      fc.assert(
        fc.property(samples, fc.string({ minLength: 4, maxLength: 12 }), ({ payload, event: about = {} }, name) => {
          // Of an unwrapped payload its own members are looked at, so the new one goes into every object.
          const grown = withEverywhere(payload, `${name}\u2021`);
          if (grown === undefined) return;
          const event = wrap(mapping, { payload: grown, headers: {}, event: about });
          expect(mapping.explain(event).unread.join(' ')).toContain(`${name}\u2021`);
        }),
        { numRuns: 20 },
      );
    });
  },
);

/** The payload with one more member in each of its objects; undefined where it is none. */
function withEverywhere(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withEverywhere(one, name) ?? (one as unknown));
  if (typeof value !== 'object' || value === null) return undefined;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    withEverywhere(member, name) ?? (member as unknown),
  ]);
  return { [name]: 'new', ...(Object.fromEntries(members) as object) };
}

test('plain data of any shape gives observations or problems', () => {
  const FIELDS = [
    'key',
    'name',
    'emails',
    'organization',
    'contact',
    'about',
    'requester',
    'author',
    'text',
    'at',
    'status',
    'score',
    'amount',
    'losers',
    'survivor',
    'address',
    'a',
    'b',
    'by',
    'verdict',
    'purpose',
    'channel',
    'satisfaction',
    'customers',
    'contacts',
    'birthDate',
    'closeDate',
  ];
  const plausible = fc.oneof(
    fc.string(),
    fc.constantFrom<unknown>(
      '81',
      81,
      null,
      'granted',
      'same',
      '2026-03-02T08:00:00Z',
      '2026',
      ['82'],
      [{ key: '9' }],
      0.5,
      'good',
    ),
    fc.record(
      { key: fc.option(fc.string()), email: fc.option(fc.string()), name: fc.option(fc.string()) },
      { requiredKeys: [] },
    ),
    HOSTILE,
  );
  const data = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), plausible), { selector: ([name]) => name, maxLength: 10 })
    .map((members) => ({ key: '1', ...(Object.fromEntries(members) as object) }));
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(PLAIN_CONTRACT)),
      fc.oneof({ weight: 9, arbitrary: data }, { weight: 1, arbitrary: HOSTILE }),
      (type, given) => {
        const event: HubEvent = {
          id: 'e',
          source: 'crm.example',
          type,
          family: familyOf('crm.example')!,
          time: '2026-03-02T08:00:00.000Z',
          timeGiven: true,
          data: frozen(given),
        };
        isSound(normalize(event, catalogue));
      },
    ),
    { numRuns: 2000 },
  );
});

test('an event that no mapping takes is told which mappings there are', () => {
  const event: HubEvent = {
    id: 'e',
    source: 'crm.pipedrive',
    type: 'deal',
    family: 'crm',
    time: '2026-03-02T08:00:00.000Z',
    timeGiven: true,
    data: {},
  };
  const result = normalize(event, catalogue);
  expect(result).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'type.unknown',
        expected: expect.stringContaining('salesforce-cdc@1.1.0 (salesforce-cdc.received)'),
      },
    ],
  });
});

test('a vendor event that was not wrapped is known by its source and its shape', () => {
  const data = (
    JSON.parse(readFileSync(join(PRODUCTS_FOLDER, 'salesforce-cdc', 'cases', 'account.json'), 'utf8')) as {
      payload: unknown;
    }[]
  )[0]?.payload;
  const event: HubEvent = {
    id: 'e',
    source: 'crm.salesforce.eu',
    type: 'AccountChangeEvent',
    family: 'crm',
    time: '2026-03-02T08:00:00.000Z',
    timeGiven: true,
    data,
  };
  expect(normalize(event, catalogue)).toMatchObject({ ok: true, mapping: 'salesforce-cdc@1.1.0' });
});

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { wrap } from '../catalogue/cases.js';
import { compileMapping } from './compile-mapping.js';
import type { Fault } from './site.js';

const HEAD = { apiVersion: 'meri/v1', product: 'kirjuri', version: '1.0.0', family: 'crm', tested: 'here' };

const compile = (rest: unknown) => {
  const faults: Fault[] = [];
  const mapping = compileMapping({ ...HEAD, ...(rest as object) }, 'mapping.yaml', faults);
  return { mapping, faults };
};

const run = (rest: unknown, payload: unknown) => {
  const { mapping, faults } = compile(rest);
  expect(faults).toEqual([]);
  return mapping!.run(wrap(mapping!, { payload, headers: {}, event: {} }));
};

/** One attribute of one person, by the given expression. */
const nameBy = (name: string, payload: unknown, more: object = {}) => {
  const result = run(
    {
      ...more,
      rules: [
        {
          emit: [
            {
              kind: 'record.changed',
              party: { kind: 'person', key: { const: 'k' } },
              attributes: { name: parse(name) as unknown },
            },
          ],
        },
      ],
    },
    payload,
  );
  if (!result.ok) return result.problems[0];
  const [only] = result.observations;
  return only?.kind === 'record.changed' ? only.attributes.name : undefined;
};

describe('expressions', () => {
  test.each([
    ['a.b', { a: { b: 'x' } }, 'x'],
    ['a.b', { a: null }, null],
    ['a.b', { a: {} }, undefined],
    ['a.b', { a: 'text' }, undefined],
    ['\'"a.b"\'', { 'a.b': 'dotted', a: { b: 'nested' } }, 'dotted'],
    ['a.1.b', { a: [{}, { b: 'second' }] }, 'second'],
    ['toString', {}, undefined],
    ['constructor.name', {}, undefined],
    ['toString', { toString: 'own' }, 'own'],
    ['{path: a, then: [trim, lowercase]}', { a: ' ÄÄNI ' }, 'ääni'],
    ['{path: a, then: [emptyIsNull]}', { a: ' ' }, null],
    ['{path: a, then: [emptyIsAbsent]}', { a: ' ' }, undefined],
    ['{path: a, then: [{split: ";"}, last, trim]}', { a: 'x; y' }, 'y'],
    ['{list: [a, b], then: [{join: " "}]}', { a: 'Aino', b: null }, 'Aino'],
    ['{coalesce: [a, b, {const: z}]}', { a: null }, 'z'],
    ['{coalesce: [a, b]}', { a: null }, null],
    ['{coalesce: [a, b]}', {}, undefined],
    ['{template: "{a}:{b}"}', { a: 1, b: 'x' }, '1:x'],
    ['{template: "{a}:{b}"}', { a: 1 }, undefined],
    ['{concat: [a, {path: b, then: [digits, {pad: 4}]}]}', { a: '9007199254740993', b: 7 }, '90071992547409930007'],
    ['{path: a, then: [{map: {x: y}}], else: {const: other}}', { a: 'q' }, 'other'],
    ['{path: a, then: [{map: {x: y}}]}', { a: 'toString' }, undefined],
    ['{path: a, then: [{map: words}]}', { a: 'x' }, 'y'],
    ['{choose: [{when: {equals: [a, 1]}, value: b}, {value: {const: else}}]}', { a: 2 }, 'else'],
    ['{path: a, then: [html]}', { a: '<p>Hei <b>maailma</b></p>' }, 'Hei maailma'],
    ['{path: a, then: [domain]}', { a: 'https://www.Kaarna.example:8080/x' }, 'kaarna.example'],
    ['$event.source', {}, 'crm.example'],
    [
      '{each: a, as: one, when: {present: $one.v}, value: $one.v, then: [{join: "+"}]}',
      { a: [{ v: 'x' }, {}, { v: 'y' }] },
      'x+y',
    ],
    ['{path: a, then: [text]}', { a: true }, 'true'],
  ])('%s of %j is %j', (expression, payload, expected) => {
    expect(nameBy(expression, payload, { tables: { words: { x: 'y' } } })).toEqual(expected);
  });

  test.each([
    ['iso', '2019-01-07T16:55:51.184-0330', '2019-01-07T20:25:51.184Z'],
    ['iso', '2026-03-02T08:00:00.123456789Z', '2026-03-02T08:00:00.123Z'],
    ['utc', '2026-03-02 08:00:00', '2026-03-02T08:00:00.000Z'],
    ['day', '2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['unix-s', 1772438400, '2026-03-02T08:00:00.000Z'],
    ['unix-ms', '1772438400123', '2026-03-02T08:00:00.123Z'],
    ['unix-us', 1772438400123456, '2026-03-02T08:00:00.123Z'],
    ['[unix-ms, iso]', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00.000Z'],
  ])('a date of the form %s is read from %j', (format, given, expected) => {
    expect(nameBy(`{path: a, then: [{date: ${format}}]}`, { a: given })).toBe(expected);
  });

  test('a time that is none refuses the event with the path in it', () => {
    expect(nameBy('{path: a.b, then: [{date: iso}]}', { a: { b: 'eilen' } })).toEqual({
      code: 'data.invalid',
      path: '/data/a/b',
      reason: '"eilen" is not a time',
      expected: 'one of iso',
    });
  });

  test('a value of the wrong shape refuses the event rather than being dropped', () => {
    expect(nameBy('a', { a: { x: 1 } })).toMatchObject({ code: 'data.invalid', path: '/data/a', reason: 'is {"x":1}' });
  });

  test('a withheld value is as if it had not been sent', () => {
    expect(nameBy('a', { a: 'REDACTED' })).toBeUndefined();
    expect(nameBy('a', { a: '__debezium_unavailable_value' })).toBeUndefined();
    expect(nameBy('a', { a: 'salattu' }, { withheld: ['salattu'] })).toBeUndefined();
    expect(nameBy('a', { a: 'REDACTED' }, { withheld: ['salattu'] })).toBe('REDACTED');
  });
});

/** A name as a source would have to bend it to make a careless program throw. */
const BENT = JSON.parse('{"toString": 1, "valueOf": null, "length": -1, "toJSON": "x"}') as unknown;

test.each([
  '{path: a, then: [trim]}',
  '{path: a, then: [{split: ","}, first]}',
  '{path: a, then: [{join: ","}]}',
  '{path: a, then: [{map: {x: y}}]}',
  '{path: a, then: [digits, {pad: 6}]}',
  '{path: a, then: [{pad: 6}]}',
  '{path: a, then: [number]}',
  '{path: a, then: [{scale: [0, 10]}]}',
  '{path: a, then: [{date: [iso, utc, day, unix-s, unix-ms, unix-us]}]}',
  '{path: a, then: [html]}',
  '{path: a, then: [domain]}',
  '{path: a, then: [text]}',
  '{path: a, then: [last]}',
  '{template: "{a}"}',
  '{concat: [a, a]}',
])('%s refuses an object in place of a word, and a list of such', (expression) => {
  for (const a of [BENT, [BENT], [[BENT]], { a: BENT }]) {
    const problem = nameBy(expression, { a });
    expect(problem).toMatchObject({ code: 'data.invalid' });
  }
});

test('a document of Atlassian’s is read as deep as it may go', () => {
  let node: unknown = { type: 'text', text: 'pohja' };
  for (let depth = 0; depth < 5000; depth++) node = { type: 'paragraph', content: [node] };
  expect(nameBy('{path: a, then: [adf], else: {const: none}}', { a: node })).toBe(null);
  expect(nameBy('{path: a, then: [adf]}', { a: { type: 'doc', content: BENT } })).toBe(null);
});

describe('emissions', () => {
  const people = {
    rules: [
      {
        each: 'people',
        emit: [
          {
            kind: 'record.changed',
            party: { kind: 'person', key: '$item.id' },
            attributes: { emails: { list: ['$item.email'] } },
          },
        ],
      },
    ],
  };

  test('a list becomes observations, one for each element', () => {
    const result = run(people, {
      people: [
        { id: 1, email: 'a@b.example' },
        { id: 2, email: null },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      observations: [
        { party: { key: '1' }, attributes: { emails: ['a@b.example'] } },
        { party: { key: '2' }, attributes: { emails: null } },
      ],
    });
  });

  test('a list of more than 1000 refuses the event', () => {
    expect(run(people, { people: Array.from({ length: 1001 }, (_, id) => ({ id })) })).toMatchObject({
      ok: false,
      problems: [{ path: '/data/people', expected: 'at most 1000' }],
    });
  });

  test('more text than an event may make refuses the event', () => {
    const mapping = {
      rules: [{ each: 'many', emit: [{ kind: 'note.changed', key: '$item', fields: { text: { path: 'text' } } }] }],
    };
    expect(
      run(mapping, { many: Array.from({ length: 900 }, (_, index) => index), text: 'x'.repeat(10_000) }),
    ).toMatchObject({ ok: false });
  });

  test('an empty list is told as the reason why there is nothing', () => {
    expect(run(people, { people: [] })).toEqual({
      ok: true,
      observations: [],
      mapping: 'kirjuri@1.0.0',
      reason: 'it names no element to tell of',
    });
  });

  test('a required place that stays empty refuses the event; a mention is left out', () => {
    const emit = { kind: 'record.changed', party: { kind: 'person', key: 'id' } };
    expect(run({ rules: [{ emit: [emit] }] }, {})).toMatchObject({
      ok: false,
      problems: [{ reason: 'rules[0].emit[0].party finds nothing' }],
    });
    expect(run({ rules: [{ name: 'r', emit: [{ ...emit, mention: true }] }] }, {})).toMatchObject({
      ok: true,
      observations: [],
      reason: 'the rule "r" finds nothing to tell in it',
    });
  });

  test('a payload that no rule takes is refused with the rules there are', () => {
    const rules = [
      { name: 'person', when: { equals: ['type', 'person'] }, emit: [{ kind: 'note.changed', key: 'id' }] },
    ];
    expect(run({ rules }, { type: 'robot' })).toMatchObject({
      ok: false,
      problems: [{ code: 'mapping.no-rule', expected: 'what one of these takes: person' }],
    });
  });

  test('the time and the sequence come from the payload, else from the envelope', () => {
    const rules = [{ emit: [{ kind: 'note.changed', key: 'id' }] }];
    const event = { time: { path: 'at', then: [{ date: 'unix-ms' }] }, sequence: { path: 'n', then: ['digits'] } };
    expect(run({ rules, event }, { id: 1, at: 1772438400123, n: '17781929877165015060' })).toMatchObject({
      observations: [{ at: '2026-03-02T08:00:00.123Z', sequence: '17781929877165015060' }],
    });
    expect(run({ rules, event }, { id: 1 })).toMatchObject({ observations: [{ at: '2026-01-01T00:00:00.000Z' }] });
  });

  test('nested fan-outs see the elements around them', () => {
    const result = run(
      {
        rules: [
          {
            each: 'deals',
            as: 'deal',
            emit: [
              {
                kind: 'interaction.observed',
                each: '$deal.calls',
                as: 'call',
                key: '$call.id',
                channel: { const: 'phone' },
                direction: { const: 'in' },
                opportunityKey: '$deal.id',
              },
            ],
          },
        ],
      },
      {
        deals: [
          { id: 'd1', calls: [{ id: 'c1' }, { id: 'c2' }] },
          { id: 'd2', calls: null },
        ],
      },
    );
    expect(result).toMatchObject({
      observations: [
        { key: 'c1', opportunityKey: 'd1', direction: 'inbound' },
        { key: 'c2', opportunityKey: 'd1' },
      ],
    });
  });
});

describe('faults are told with where they are and what is allowed', () => {
  const rule = (emit: unknown) => ({ rules: [{ emit: [emit] }] });
  const person = { kind: 'record.changed', party: { kind: 'person', key: 'id' } };
  test.each<[string, unknown, Partial<Fault>]>([
    ['another version', { ...rule(person), apiVersion: 'meri/v2' }, { path: 'apiVersion', allowed: 'meri/v1' }],
    ['a wrong version', { ...rule(person), version: 'one' }, { path: 'version' }],
    [
      'an unknown family',
      { ...rule(person), family: 'sales' },
      { path: 'family', allowed: 'crm, tickets, notes, feedback, web, external' },
    ],
    ['no rules', {}, { path: 'rules', reason: 'is missing' }],
    ['an unknown member', { ...rule(person), script: 'x' }, { path: 'script', reason: 'is not known here' }],
    ['an unknown kind', rule({ kind: 'identity.decided' }), { path: 'rules[0].emit[0].kind' }],
    [
      'an unknown attribute',
      rule({ ...person, attributes: { nick: 'a' } }),
      { path: 'rules[0].emit[0].attributes.nick' },
    ],
    ['a missing place', rule({ kind: 'case.changed' }), { path: 'rules[0].emit[0].key', reason: 'is missing' }],
    [
      'an unknown operation',
      rule({ ...person, attributes: { name: { path: 'a', then: ['eval'] } } }),
      { path: 'rules[0].emit[0].attributes.name.then[0]' },
    ],
    [
      'an unknown table',
      rule({ ...person, attributes: { name: { path: 'a', then: [{ map: 'colours' }] } } }),
      { path: 'rules[0].emit[0].attributes.name.then[0]' },
    ],
    [
      'an unknown date form',
      rule({ ...person, attributes: { name: { path: 'a', then: [{ date: 'dd.mm' }] } } }),
      { allowed: 'iso, utc, day, unix-s, unix-ms, unix-us, epoch-day, dotnet' },
    ],
    [
      'an unknown condition',
      { rules: [{ when: { resembles: ['a', '.*'] }, emit: [person] }] },
      { path: 'rules[0].when' },
    ],
    [
      'a pattern that could run away',
      { rules: [{ when: { matches: ['a', '(?=a)b'] }, emit: [person] }] },
      { path: 'rules[0].when.matches[1]' },
    ],
    [
      'two expressions in one',
      rule({ ...person, attributes: { name: { path: 'a', const: 'b' } } }),
      { path: 'rules[0].emit[0].attributes.name' },
    ],
    ['an unknown scope', rule({ ...person, attributes: { name: '$deal.id' } }), { reason: '$deal is not known here' }],
    [
      'an unknown part of the envelope',
      rule({ ...person, attributes: { name: '$event.data' } }),
      { path: 'rules[0].emit[0].attributes.name' },
    ],
    ['a wrong path', rule({ ...person, attributes: { name: 'a..b' } }), { reason: '"a..b" is not a path' }],
    [
      'a path that is too deep',
      rule({ ...person, attributes: { name: Array(17).fill('a').join('.') } }),
      { reason: 'is too deep' },
    ],
    [
      'a match that takes everything',
      { ...rule(person), match: { sources: ['crm.x'] } },
      { path: 'match', reason: 'would take whatever comes' },
    ],
    [
      'a party of no kind',
      rule({ kind: 'record.changed', party: { kind: 'robot', key: 'id' } }),
      { path: 'rules[0].emit[0].party.kind', allowed: 'person, organization' },
    ],
  ])('%s', (_what, rest, fault) => {
    const { mapping, faults } = compile(rest);
    expect(mapping).toBeUndefined();
    expect(faults[0]).toMatchObject({ file: 'mapping.yaml', ...fault });
  });

  test('conditions that are nested without end', () => {
    let when: unknown = { present: 'a' };
    for (let depth = 0; depth < 40; depth++) when = { not: when };
    expect(compile({ rules: [{ when, emit: [person] }] }).faults[0]).toMatchObject({ reason: 'is nested too deeply' });
  });
});

describe('what came without its content', () => {
  const unsent = { template: 'page {id}' };

  test('is told beside the reason why nothing is understood', () => {
    expect(run({ rules: [{ ignore: 'a signal', unsent }] }, { id: 7 })).toMatchObject({
      ok: true,
      observations: [],
      reason: 'a signal',
      unread: ['not sent: page 7'],
    });
  });

  test('is told beside what is understood', () => {
    const result = run({ rules: [{ emit: [{ kind: 'note.changed', key: 'id', deleted: true }], unsent }] }, { id: 7 });
    expect(result).toMatchObject({ observations: [{ key: '7', deleted: true }], unread: ['not sent: page 7'] });
    expect(result).not.toHaveProperty('reason');
  });
});

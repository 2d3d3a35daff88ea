import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chooseFacts } from '../survivorship/facts.js';
import type { RecordState } from '../record/record-state.js';
import { readRules, versionOfRules } from './read-rules.js';
import { countsUnder, DEFAULT_RULES } from './rules.js';

describe('the rule file', () => {
  test('as it comes, and an empty one, change nothing', () => {
    expect(readRules(readFileSync('config/identity.yaml', 'utf8'))).toEqual(DEFAULT_RULES);
    expect(readRules('')).toEqual(DEFAULT_RULES);
  });

  test('every line that the file shows as a comment is good once it is taken in', () => {
    const shown = readFileSync('config/identity.yaml', 'utf8')
      .split('\n')
      .filter((line) => /^# (?: *[a-zA-Z]+:| {2}- \{)/.test(line) && !/^# (?:How|A changed)/.test(line))
      .map((line) => line.slice(2))
      .join('\n');
    const rules = readRules(shown);
    expect(rules.neverCount).toContainEqual({ kind: 'phone', value: '+35891234567' });
    expect(rules.factsOf['address']).toEqual({ sources: ['tickets.billing'] });
    expect(versionOfRules(rules)).not.toBe(versionOfRules(DEFAULT_RULES));
  });

  test.each([
    ['limits: { fax: 2 }', /limits: .*fax/],
    ['limits: { email: 0 }', /limits\.email/],
    ['neverCount: [{ kind: phone, value: abc }]', /neverCount\.0: abc is no phone/],
    ['facts: { by: [luck] }', /facts\.by\.0/],
    ['colour: red', /colour/],
    ['limits: [', /identity\.yaml/],
  ])('%s is refused with its place', (text, fault) => {
    expect(() => readRules(text)).toThrow(fault);
  });

  test('a version names what is said, not how it is written', () => {
    expect(versionOfRules(readRules('limits: { phone: 3, email: 4 }'))).toBe(
      versionOfRules(readRules('limits:\n  email: 4\n  phone: 3')),
    );
  });
});

test('what never counts does not, what always counts does, and limits hold in between', () => {
  const rules = readRules(
    'limits: { email: 2 }\nneverCount: [{ kind: email, value: A@x.example }]\nalwaysCount: [{ kind: email, value: b@x.example }]\nroleAddresses: [aula]',
  );
  const counts = (email: string, carriers: number) => countsUnder(rules, `p|email||${email}`, carriers);
  expect([counts('a@x.example', 1), counts('b@x.example', 99), counts('c@x.example', 2), counts('c@x.example', 3)]).toEqual([false, true, true, false]); // prettier-ignore
  expect(counts('aula@x.example', 1)).toBe(false);
});

describe('whose value stands', () => {
  const record = (source: string, time: string, fields: Record<string, unknown>): RecordState => ({
    id: source,
    source,
    kind: 'person',
    key: '1',
    born: time,
    chains: {},
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, [value, `1${time}`, `event of ${source}`]]),
    ),
  });
  const said = [
    record('crm.a', '2026-01-01T00:00:00.000Z', {
      title: 'johtaja',
      'address.city': 'Oulu',
      'address.street': 'Tie 1',
    }),
    record('tickets.b', '2026-02-01T00:00:00.000Z', { title: 'assistentti', 'address.city': 'Turku' }),
    record('notes.c', '2026-01-15T00:00:00.000Z', { title: 'johtaja' }),
  ];
  const chosen = (text: string) => {
    const facts = chooseFacts(said, readRules(text));
    return [facts['title'], facts['address.city'], facts['address.street']].map((fact) => fact?.value);
  };

  test('by default the latest', () => {
    expect(chosen('')).toEqual(['assistentti', 'Turku', undefined]);
  });

  test('by rank of sources, a group of fields never mixing two', () => {
    expect(chosen('facts: { by: [source-rank, recent], sources: [crm.*] }')).toEqual(['johtaja', 'Oulu', 'Tie 1']);
    expect(chosen('factsOf: { address: { by: [source-rank], sources: [crm.a] } }')).toEqual(['assistentti', 'Oulu', 'Tie 1']); // prettier-ignore
  });

  test('by how many say so', () => {
    expect(chosen('factsOf: { title: { by: [agreed] } }')[0]).toBe('johtaja');
    expect(chooseFacts(said, readRules('factsOf: { title: { by: [agreed] } }'))['title']!.rule).toBe('most-agreed');
  });
});

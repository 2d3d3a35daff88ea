import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readServiceMap } from '../stages/service-map.js';
import { bucketOf } from './histogram.js';
import { countOf } from './tally.js';
import { mapViewOf } from './view.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/sample.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { map } = read;

const HOUR = 3_600_000;
const ended = (place: string, waits: number, hours: number) => [
  countOf(`all|touchpoints|${place}|`, waits),
  countOf(`all|waits|${place}|`, waits),
  countOf(`all|wait|${place}|${bucketOf(hours * HOUR)}`, waits),
];

test('a cell waits longer than usual where the median of enough waits says so, not where one answer was slow', () => {
  const flagsWith = (slow: number) =>
    mapViewOf([...ended('support|email', 50, 10), ...ended('use|chat', slow, 100)], map, '2026-03-02').flags;
  expect(flagsWith(4)).toEqual([]);
  expect(flagsWith(5)).toMatchObject([{ kind: 'waiting', stage: 'use', channel: 'chat', threshold: 2, evidence: 5 }]);
});

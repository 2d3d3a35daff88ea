import type { HubEvent, Normalized } from '#contracts';
import { explain, loadCatalogue, normalize } from '#sources';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { rounded, type BenchOptions, type Figure } from '../figure.js';
import { contactByHand } from './mapping-by-hand.js';

const PRODUCTS = fileURLToPath(new URL('../products', import.meta.url));
const ROUNDS = 9;
const SHAPES = 64;

/**
 * A mapping of twenty fields against the same written by hand, in turn in one process, by CPU. The payloads are parsed
 * from text of their own, so that no two share a value. The ratio is the median of the rounds'.
 */
export async function measureMapping({ events, say }: BenchOptions): Promise<readonly Figure[]> {
  const catalogue = loadCatalogue([PRODUCTS]);
  if (catalogue.faults.length > 0) throw new Error(JSON.stringify(catalogue.faults));
  const payloads = await made();
  const [first] = payloads;
  if (!first || !isDeepStrictEqual(normalize(first, catalogue), contactByHand(first)))
    throw new Error('the mapping and the function do not answer the same');
  const ways: readonly Way[] = [
    contactByHand,
    (event) => normalize(event, catalogue),
    (event) => explain(event, catalogue),
  ];
  const rounds: number[][] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const taken = ways.map((way) => microseconds(way, payloads, events));
    if (round < 0) continue;
    rounds.push(taken);
    say(taken.map((time) => `${rounded(time, 2)} µs`).join('  '));
  }
  const [byHand = 0, mapped = 0, explained = 0] = ways.map((_, way) => median(rounds.map((taken) => taken[way] ?? 0)));
  const ratio = median(rounds.map(([hand = 0, mapping = 1]) => hand / mapping));
  return [
    {
      figure: 'mapping',
      value: Math.round(1e6 / mapped),
      unit: 'events/CPU-s',
      against: 'the same mapping of twenty fields written by hand in TypeScript',
      ratio: rounded(ratio),
      how: `by hand ${rounded(byHand, 2)} µs, mapping ${rounded(mapped, 2)} µs, with its unread fields ${rounded(explained, 2)} µs of CPU an event; medians of ${ROUNDS} rounds of ${events} events in turn, payloads of ${JSON.stringify(first.data).length} bytes`,
    },
  ];
}

type Way = (event: HubEvent) => Normalized;

/** What was answered last: whoever asks keeps the answer for a while, so no compiler may leave it unmade. */
const kept = new Array<Normalized | undefined>(SHAPES);

function microseconds(way: Way, payloads: readonly HubEvent[], events: number): number {
  let told = 0;
  const from = process.cpuUsage();
  for (let index = 0; index < events; index++) {
    const result = way(payloads[index % SHAPES]!);
    kept[index % SHAPES] = result;
    if (result.ok) told += result.observations.length;
  }
  const { user, system } = process.cpuUsage(from);
  if (told !== events) throw new Error(`${told} observations of ${events} events`);
  return (user + system) / events;
}

async function made(): Promise<readonly HubEvent[]> {
  const text = readFileSync(`${PRODUCTS}/twenty-fields/cases/contact.json`, 'utf8');
  return Array.from({ length: SHAPES }, (_, index): HubEvent => {
    const { payload } = JSON.parse(
      text.replaceAll('100481', String(100_000 + index)).replaceAll('Hanna', `Hanna${index}`),
    ) as {
      readonly payload: unknown;
    };
    return {
      id: String(index),
      source: 'crm.example',
      type: 'twenty-fields.received',
      family: 'crm',
      time: '2026-03-02T08:00:00.010Z',
      timeGiven: true,
      data: payload,
    };
  });
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

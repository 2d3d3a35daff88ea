import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CHANNELS } from '#contracts';
import { readServiceMap } from '#understanding';
import { threadScores, writtenThreads } from './threads.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/any-trade.yaml', 'utf8')));
if (!read.ok) throw new Error('the default service map is not valid');
const { map } = read;

describe.each(['fi', 'en'] as const)('the threads written by hand, %s', (language) => {
  const threads = writtenThreads(language);

  test('are at least forty, each told once, and no long text is copied', () => {
    expect(threads.length).toBeGreaterThanOrEqual(40);
    expect(new Set(threads.map(({ id }) => id)).size).toBe(threads.length);
    expect(threads.filter((thread) => thread.language !== language)).toEqual([]);
    const long = threads.flatMap(({ messages }) => messages.flatMap(({ text }) => (text.length > 40 ? [text] : [])));
    expect(new Set(long).size).toBe(long.length);
  });

  test.each(threads.map((thread) => [thread.id, thread] as const))('%s is well formed', (_, thread) => {
    const { messages, waits, channel } = thread;
    expect(CHANNELS).toContain(channel);
    expect(messages.length).toBeGreaterThanOrEqual(2);
    expect(messages.length).toBeLessThanOrEqual(7);
    const times = messages.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const stages = map.stages.map(({ id }) => id);
    for (const { side, text, stage } of messages) {
      expect(text.trim()).not.toBe('');
      expect(['customer', 'us', 'automatic']).toContain(side);
      if (side === 'customer') expect(stages).toContain(stage);
      else expect(stage).toBeUndefined();
    }
    expect(new Set(waits.map(({ request }) => request)).size).toBe(waits.length);
    for (const { request, answer } of waits) {
      expect(messages[request - 1]?.side).toBe('customer');
      if (answer === null) continue;
      expect(messages[answer - 1]?.side).toBe('us');
      expect(answer).toBeGreaterThan(request);
    }
  });
});

test('every wait and every stage that is labelled is scored', () => {
  for (const { task, language, count } of threadScores(map, () => {})) {
    const threads = writtenThreads(language);
    const waits = threads.flatMap((thread) => thread.waits).length;
    const stages = threads.flatMap(({ messages }) => messages.filter(({ side }) => side === 'customer')).length;
    expect(count).toBe(task === 'thread waits' ? waits : stages);
  }
});

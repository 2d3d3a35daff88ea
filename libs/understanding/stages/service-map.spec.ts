import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readServiceMap } from './service-map.js';

const file = (): any => parse(readFileSync('config/service-maps/sample.yaml', 'utf8'));

describe('the service map file', () => {
  it('has nine stages by default, and a version that follows what it says and not how it is written', () => {
    const read = readServiceMap(file());
    const again = readServiceMap(JSON.parse(JSON.stringify(file())));
    expect(read).toMatchObject({ ok: true });
    if (!read.ok || !again.ok) return;
    expect(read.map.stages).toHaveLength(9);
    expect(again.map.version).toBe(read.map.version);
    const other = file();
    other.thresholds.judgedAtLeast = 21;
    const changed = readServiceMap(other);
    expect(changed.ok && changed.map.version !== read.map.version).toBe(true);
  });

  it('is refused with the place of every mistake', () => {
    const wrong = file();
    wrong.rules[0].stage = 'heaven';
    wrong.stages[1].abandonedAfter = '30 days';
    wrong.colour = 'red';
    const read = readServiceMap(wrong);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['/stages/1/abandonedAfter', '/']));
    const misnamed = file();
    misnamed.rules[0].stage = 'heaven';
    const second = readServiceMap(misnamed);
    expect(!second.ok && second.problems[0]).toMatchObject({ path: '/rules/0/stage' });
  });
});

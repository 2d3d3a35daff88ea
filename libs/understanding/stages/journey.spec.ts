import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Contact } from '../contacts/contact.js';
import { lengthOf, usualWait } from '../waits/usual-wait.js';
import { FINNISH_OFFICE } from '../calendar/working-time.js';
import { journeyOf } from './journey.js';
import { readServiceMap } from './service-map.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/sample.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { map } = read;

const walk = (...steps: readonly (readonly [at: string, stage: string])[]) =>
  steps.map(([at, stage], index) => ({
    contact: { id: String(index), at: `${at}T08:00:00.000Z`, channel: 'email', automatic: false } as Contact,
    placement: { contact: String(index), stage, because: { by: 'otherwise' as const, rule: 0 } },
  }));

describe('a journey', () => {
  it('goes on and back, and every move has its evidence', () => {
    const journey = journeyOf(
      'a',
      '',
      walk(['2026-01-01', 'comparison'], ['2026-01-10', 'decision'], ['2026-01-12', 'comparison']),
      map,
      '2026-01-20T00:00:00.000Z',
    );
    expect(journey.moves.map(({ kind, from, to, evidence }) => [kind, from, to, evidence])).toEqual([
      ['on', 'comparison', 'decision', '1'],
      ['back', 'decision', 'comparison', '2'],
    ]);
    expect(journey).toMatchObject({ standing: 'open', beforeUs: ['need', 'information search'] });
    expect(journey.timeIn['decision']).toBe(2 * 86_400_000);
  });

  it('is left by silence, at the moment when the silence was long enough, and can be taken up again', () => {
    const gone = journeyOf('a', '', walk(['2026-01-01', 'comparison']), map, '2026-06-01T00:00:00.000Z');
    expect(gone).toMatchObject({ standing: 'left', moves: [{ kind: 'left', at: '2026-03-02T08:00:00.000Z' }] });
    const back = journeyOf(
      'a',
      '',
      walk(['2026-01-01', 'comparison'], ['2026-05-30', 'comparison']),
      map,
      '2026-06-01T00:00:00.000Z',
    );
    expect(back.moves.map(({ kind }) => kind)).toEqual(['left', 'returned']);
    expect(back.standing).toBe('open');
    expect(back.timeIn['comparison']).toBeLessThan(62.1 * 86_400_000);
  });

  it('ends with the end of use', () => {
    expect(
      journeyOf('a', '', walk(['2026-01-01', 'use'], ['2026-02-01', 'end of use']), map, '2026-02-02T00:00:00.000Z')
        .standing,
    ).toBe('ended');
  });
});

describe('the usual wait', () => {
  it('is the median of those that ended, by the clock and by working time', () => {
    const wait = (since: string, end: string | null) => ({
      key: since, request: '', customer: '', thread: '', channel: '', since, attempts: [], discarded: false, acts: [],
      end: end === null ? null : { contact: '', at: end, how: 'ANSWERED' as const },
    }); // prettier-ignore
    const waits = [
      wait('2026-03-06T13:00:00Z', '2026-03-09T07:00:00Z'),
      wait('2026-03-03T07:00:00Z', '2026-03-03T09:00:00Z'),
      wait('2026-03-03T07:00:00Z', null),
    ];
    expect(usualWait(waits, FINNISH_OFFICE)).toEqual({ clock: 34 * 3_600_000, working: 2 * 3_600_000 });
    expect(usualWait([], FINNISH_OFFICE)).toBeUndefined();
    expect(lengthOf(waits[2]!, '2026-03-03T08:00:00Z', FINNISH_OFFICE)).toEqual({
      clock: 3_600_000,
      working: 3_600_000,
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { FINNISH_OFFICE } from '../calendar/working-time.js';
import type { Contact } from '../contacts/contact.js';
import { understand } from '../contacts/understand.js';
import { readServiceMap } from '../stages/service-map.js';
import { countOf } from './tally.js';
import { mapViewOf } from './view.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/sample.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { map } = read;

const said = (id: string, at: string, text: string, other: Partial<Contact> = {}): Contact => ({
  id, at: `${at}T09:00:00.000Z`, customer: 'c', channel: 'email', direction: 'inbound', form: 'message', automatic: false,
  subject: null, text, thread: 't', opportunity: null, by: null, score: null, scoreForm: null, ...other,
}); // prettier-ignore

/** What of the contacts is counted under a measure, over all time. */
function counted(contacts: readonly Contact[], measure: string): number {
  const { tallies } = understand(contacts, { map, hours: FINNISH_OFFICE });
  return [...tallies.values()]
    .flatMap((tally) => [...tally].map(([key, n]) => countOf(key, n)))
    .filter((count) => count.period === 'all' && count.measure === measure)
    .reduce((sum, { n }) => sum + n, 0);
}

describe('whoever turns to us in vain', () => {
  it('asks, asks again, or tells of trouble in a survey; thanks, payments and news look for nobody', () => {
    const contacts = [
      said('1', '2026-03-02', 'Koska asentaja tulee?'),
      said('2', '2026-03-12', 'Onko asiani edennyt? En ole saanut vastausta.'),
      said('3', '2026-04-20', 'Laitteenne ovat olleet taas rikki, olen todella pettynyt.', { form: 'survey', channel: 'form', thread: null }),
      said('4', '2026-05-20', 'Kiitos, nyt toimii hienosti!', { thread: 'u' }),
      said('5', '2026-06-20', 'Maksoin laskun eilen.', { thread: 'v' }),
    ]; // prettier-ignore
    expect(counted(contacts, 'turned')).toBe(3);
    expect(counted(contacts, 'unanswered') + counted(contacts, 'silent-from')).toBe(3);
  });

  it('was heard where we said anything within the days that the map allows', () => {
    const ours = (at: string) => said('2', at, 'Tulemme torstaina.', { direction: 'outbound', by: 'Anu' });
    const asked = said('1', '2026-03-02', 'Koska asentaja tulee?');
    expect(counted([asked, ours('2026-03-09')], 'unanswered')).toBe(0);
    expect(counted([asked, ours('2026-03-10')], 'unanswered')).toBe(1);
  });
});

describe('a gap', () => {
  const cells = (all: Readonly<Record<string, readonly [turned: number, inVain: number]>>) =>
    mapViewOf(
      Object.entries(all).flatMap(([place, [turned, inVain]]) => [
        countOf(`all|touchpoints|${place}|`, 500),
        countOf(`all|turned|${place}|`, turned),
        countOf(`all|unanswered|${place}|`, inVain),
      ]),
      map,
      '2026-03-02',
    );

  it('is a share of the times they turned to us, over the bound of the map and over few cases', () => {
    const { flags } = cells({
      'support|email': [400, 30],
      'use|form': [20, 9],
      'use|phone': [5, 4],
      'use|chat': [45, 9],
    });
    expect(flags).toEqual([
      { kind: 'gap', stage: 'use', channel: 'form', value: 0.45, threshold: expect.closeTo(0.2), evidence: 20 },
    ]);
  });

  it('stands out from its map: where half of all is in vain, a cell with half of it is no gap', () => {
    const [gap, ...others] = cells({ 'support|email': [100, 50], 'use|email': [100, 45], 'use|form': [10, 8] }).flags;
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ channel: 'form', value: 0.8, threshold: expect.closeTo(206 / 313) });
  });

  it('is found where most fell into it, not where few did without exception', () => {
    const { findings } = cells({ 'support|email': [900, 30], 'use|form': [90, 80], 'delivery|form': [14, 14] });
    expect(findings).toMatchObject([{ kind: 'gap', stage: 'use', channel: 'form', evidence: 90 }]);
  });

  it('can be where nearly all of the map is in vain, and needs none of it', () => {
    expect(cells({ 'support|email': [90, 81], 'use|form': [10, 10] }).flags).toHaveLength(1);
    expect(cells({ 'support|email': [0, 0] }).flags).toEqual([]);
  });
});

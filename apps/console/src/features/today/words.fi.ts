import { formatOf } from '../../words/format.js';
import type { TodayWords } from './words.en.js';

const { number, one } = formatOf('fi');

export const fi: TodayWords = {
  title: 'Tänään',
  lead: 'Kuka odottaa meitä, ja mitä lupasimme?',
  file: 'odottavat',
  promisesFile: 'lupaukset',
  by: { label: 'Kestot', clock: 'Kellon mukaan', working: 'Työaikaa' },
  waiting: 'Odottavat meitä',
  queue: 'Odottavat, pisimpään odottanut ensin',
  shown: (shown: number, all: number) => (shown < all ? `${number(shown)} / ${number(all)}` : number(all)),
  column: {
    customer: 'Asiakas',
    request: 'Pyyntö',
    place: 'Missä',
    length: 'Odottanut',
    done: 'Kuittaa',
  },
  unnamed: 'Nimetön',
  since: (when: string, times: number) => (one(times) ? `alkaen ${when}` : `${number(times)} kertaa ${when} alkaen`),
  answered: 'Vastattu muualla',
  moreOf: (customer: string) => `Muuta sanottavaa: ${customer}`,
  noRequest: 'Ei pyyntö',
  answeredOf: (customer: string) => `Vastattu muualla: ${customer}`,
  noRequestOf: (customer: string) => `Ei pyyntö: ${customer}`,
  beyond: {
    within: (usual: string) => `tavallisesti ${usual}`,
    over: (usual: string) => `yli tavallisen ${usual}`,
    'far-over': (usual: string) => `yli 2 × tavallinen ${usual}`,
    unknown: (_: string) => 'tavallista ei vielä tiedetä',
  },
  numbers: {
    label: 'Tämä päivä lukuina',
    waiting: 'Odottaa meitä',
    nobodyWaits: 'kaikille on vastattu',
    longest: (span: string) => `pisimpään ${span}`,
    due: 'Lupauksia tulossa',
    nothingDue: 'mikään ei ole erääntymässä',
    overdue: (count: number) => (count === 0 ? 'mikään ei ole myöhässä' : `joista myöhässä ${number(count)}`),
    back: 'Palasi vaiheessa taaksepäin',
    recommended: 'Suositteli meitä',
    inDays: (days: number) => `${number(days)} päivässä`,
  },
  rivers: 'Joet',
  riversMore: 'tapahtumaa vuorokaudessa, tunneittain',
  thisHour: (events: number) => `${number(events)} tällä tunnilla`,
  riversFile: 'joet',
  riversLabel: (sources: number) =>
    `Kuinka paljon ${number(sources)} lähteestä virtasi viimeisen vuorokauden aikana, tunti tunnilta.`,
  hour: 'Tunti',
  nothingYet: {
    title: 'Mitään ei ole vielä virrannut tänne',
    text: 'Kytke lähde: joka pyytää teiltä jotain ja odottaa, näkyy täällä.',
  },
  nobody: { title: 'Kukaan ei odota', text: 'Jokaiseen tiedossa olevaan pyyntöön on vastattu.' },
  promises: 'Mitä lupasimme',
  dueAt: (when: string) => `viimeistään ${when}`,
  overdue: (when: string) => `erääntyi ${when}`,
  noPromises: 'Mitään lupaamaamme ei ole erääntymässä.',
};

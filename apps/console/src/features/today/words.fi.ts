import { formatOf } from '../../words/format.js';
import type { TodayWords } from './words.en.js';

const { number } = formatOf('fi');

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
    since: 'Alkaen',
    length: 'Odottanut',
    usual: 'Tavallinen',
    done: 'Kuittaa',
  },
  unnamed: 'Nimetön',
  again: (attempts: number) => `kysynyt uudelleen ${number(attempts)} kertaa`,
  noUsual: 'ei vielä',
  answered: 'Vastattu muualla',
  noRequest: 'Ei pyyntö',
  answeredOf: (customer: string) => `Vastattu muualla: ${customer}`,
  noRequestOf: (customer: string) => `Ei pyyntö: ${customer}`,
  beyond: {
    within: 'tavallinen',
    over: 'tavallista pidempi',
    'far-over': 'vähintään kaksi kertaa tavallinen',
    unknown: '',
  },
  nobody: { title: 'Kukaan ei odota', text: 'Jokaiseen tiedossa olevaan pyyntöön on vastattu.' },
  promises: 'Mitä lupasimme',
  dueAt: (when: string) => `viimeistään ${when}`,
  overdue: (when: string) => `myöhässä ${when} lähtien`,
  noPromises: 'Mitään lupaamaamme ei ole erääntymässä.',
};

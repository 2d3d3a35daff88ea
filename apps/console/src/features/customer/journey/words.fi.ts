import { formatOf } from '../../../words/format.js';
import type { JourneyWords } from './words.en.js';

const { number, one, span } = formatOf('fi');

export const fi: JourneyWords = {
  title: 'Matkajoki',
  legendWithPeople: 'leveys = myös väen kohtaamiset, väri ja merkki = tunne, viivoitus = ilman meitä',
  legend: 'leveys = kohtaamiset, väri ja merkki = tunne, viivoitus = ilman meitä',
  felt: { POSITIVE: 'myönteinen', NEUTRAL: 'neutraali', NEGATIVE: 'kielteinen', UNKNOWN: 'ei arvioitu' },
  which: 'Matka',
  noOffering: 'tarjooma ei tiedossa',
  file: 'matka',
  none: 'Matka ei ole alkanut: kohtaamisten merkitys selviää hetki niiden tulon jälkeen.',
  today: 'tänään',
  label: (name: string, touchpoints: number, stages: number) =>
    `Asiakkaan ${name} matka: ${number(touchpoints)} ${one(touchpoints) ? 'kohtaaminen' : 'kohtaamista'}, ${number(stages)} ${one(stages) ? 'vaihe' : 'vaihetta'}. Taulukossa on sama.`,
  returns: (count: number, stage: string) => [
    `${number(count)} ${one(count) ? 'paluu' : 'paluuta'}: ${stage.toLowerCase()}`,
    `${number(count)} ${one(count) ? 'paluu' : 'paluuta'}`,
  ],
  cameBack: (count: number, stage: string) => [
    `${number(count)} palasi takaisin: ${stage.toLowerCase()}`,
    `${number(count)} palasi`,
  ],
  beforeUs: 'omin päin, ennen meitä',
  broken: (count: number) => `${number(count)} ${one(count) ? 'lupaus' : 'lupausta'} petetty`,
  waiting: (ms: number) => `odottanut ${span(ms)}`,
  left: (when: string) => `lähti ${when}`,
  ended: 'tuli loppuun',
  open: 'nyt',
  table: {
    stage: 'Vaihe',
    when: 'Milloin',
    touchpoints: 'Kohtaamiset',
    positive: 'Myönteiset',
    neutral: 'Neutraalit',
    negative: 'Kielteiset',
    notJudged: 'Arvioimatta',
    notes: 'Mitä tapahtui',
    withoutUs: 'ilman meitä',
    left: 'lähti tässä',
  },
  lanes: {
    title: 'Radat',
    more: (shown: number, all: number) =>
      shown < all ? `viimeiset ${number(shown)} / ${number(all)} kohtaamista` : `${number(all)} kohtaamista`,
    label: (channels: number, touchpoints: number) =>
      `${number(touchpoints)} kohtaamista, ${number(channels)} kanavaa, odotukset ja lupaukset. Taulukossa on sama.`,
    promises: 'Lupaukset',
    file: 'radat',
    none: 'Mitään piirrettävää ei ole vielä tapahtunut.',
    from: 'Alkaen',
    to: 'Päättyen',
    period: 'Aikajanan jakso',
    top: 'Ajanjakso',
    all: 'Koko aika',
    hint: 'vedä ratojen yli tai anna kaksi päivää',
    when: 'Milloin',
    until: 'Mihin asti',
    where: 'Missä',
    what: 'Mitä',
    wait: 'odotti meitä',
    kept: 'lupaus pidetty',
    broken: 'lupaus petetty',
    open: 'lupaus auki',
    signs: { kept: 'pidetty', broken: 'petetty', open: 'auki', wait: 'odottaa meitä' },
  },
};

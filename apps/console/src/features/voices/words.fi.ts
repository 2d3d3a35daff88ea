import { formatOf } from '../../words/format.js';
import type { VoicesWords } from './words.en.js';

const { number, one } = formatOf('fi');

export const fi: VoicesWords = {
  title: 'Äänet',
  lead: 'Mitä ihmiset kertovat rivien välissä?',
  file: 'tiedot',
  of: { label: 'Teemojen aineisto', requests: 'Pyynnöt', claims: 'Muistiinpanot' },
  themes: 'Teemat',
  themesFrom: (quotes: number, cut: boolean) =>
    `${number(quotes)} ${cut ? 'viimeisestä ' : ''}${one(quotes) ? 'lainauksesta' : 'lainauksesta'}`,
  themeOf: (count: number, customers: number) =>
    `${number(count)} ${one(count) ? 'kerta' : 'kertaa'}, ${number(customers)} ${one(customers) ? 'asiakas' : 'asiakasta'}`,
  hidden: 'Roolisi ei näe teeman sanaa',
  quotes: 'Heidän sanoillaan',
  choose: 'Valitse teema, niin näet mitä on sanottu.',
  noThemes: 'Sanotuissa ei ole vielä yhteisiä sanoja.',
  noWords: 'Sanoja ei näytetä',
  claims: 'Mitä heistä tiedetään',
  claimsFilter: 'Laji',
  all: 'Kaikki',
  kinds: {
    COMPETITOR: 'Kilpailijat',
    DOUBT: 'Epäilyt',
    EXPECTATION: 'Odotukset',
    LIFE_SITUATION: 'Elämäntilanteet',
    NEED: 'Tarpeet',
    RISK: 'Riskit',
    WISH: 'Toiveet',
  },
  again: 'Kysy uudelleen',
  said: (author: string | null, when: string) => (author === null ? when : `${author}, ${when}`),
  stale: (when: string) => `kysy uudelleen: vanheni ${when}`,
  fresh: (when: string) => `voimassa ${when} asti`,
  askWhich: 'kysy uudelleen: kaksi sanoo eri asiaa',
  askAgain: 'kysy uudelleen',
  rest: 'Lisää',
  noMore: 'ei enää näin',
  still: 'Yhä näin',
  stillOf: (words: string) => `Yhä näin: ${words}`,
  notSo: 'Ei enää',
  notSoOf: (words: string) => `Ei enää: ${words}`,
  unnamed: 'Nimetön',
  roles: {
    BUYER: 'Ostaja',
    USER: 'Käyttäjä',
    INFLUENCER: 'Vaikuttaja',
    BLOCKER: 'Jarruttaja',
    CONFORMER: 'Mukautuja',
  },
  judge: 'Miltä tuntui; paina, jos arvio on toinen',
  disputed: 'sanotaan molempia',
  somebody: 'joku',
  confirmed: (by: string, when: string) => `vahvisti ${by}, ${when}`,
  denied: (by: string, when: string) => `ei enää näin: ${by}, ${when}`,
  shown: (shown: number, all: number) => (shown < all ? `${number(shown)} / ${number(all)}` : number(all)),
  nothingYet: {
    title: 'Ketään ei ole vielä kuultu',
    text: 'Äänet tulevat muistiinpanoista, viesteistä ja tiketeistä. Liitä lähde, jossa niitä on.',
  },
  noMatch: { title: 'Tällaista ei ole sanottu', text: 'Muissa lajeissa voi olla jotain.', widen: 'Näytä kaikki lajit' },
};

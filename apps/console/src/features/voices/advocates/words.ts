import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';

const [english, finnish] = [formatOf('en'), formatOf('fi')];

const en = {
  title: 'Who speaks for us',
  lead: 'Who recommends us, who could be asked, and what forbids asking now',
  voices: 'Voices',
  file: 'advocates',
  count: (shown: number, all: number) => `${english.number(shown)} of ${english.number(all)}`,
  recommends: 'Recommends',
  recommendsOf: { any: 'Everybody who speaks for us', named: 'Recommended us by name', others: 'Speaks for us otherwise' },
  open: 'What is open',
  openOf: { any: 'Whatever is open', none: 'Nothing open', some: 'Something open' },
  column: { who: 'Customer', signs: 'What shows it', last: 'Last', whom: 'Recommendations', ask: 'Can be asked', why: 'Why' },
  signs: { RECOMMENDED: 'recommended', PROMOTER: 'promoter', TOLD: 'says so', SPEAKS_FOR_US: 'speaks for us' },
  can: 'can be asked',
  cannot: 'not now',
  nothing: 'nothing speaks for it yet',
  because: { GOOD_FEELING: 'feels good', KEPT_PROMISES: 'we keep promises', LOYAL: 'loyal' },
  forbids: { BROKEN_PROMISE: 'a promise is broken', OPEN_WAIT: 'waits for us', BAD_FEELING: 'feels bad' },
  broken: (words: string, when: string) => `“${words}”, ${when}`,
  wait: (when: string) => `since ${when}`,
  given: (whom: string, outcome: string) => `to ${whom}: ${outcome}`,
  received: (who: string, outcome: string) => `by ${who}: ${outcome}`,
  outcomes: {
    BOUGHT: 'bought',
    IN_TALKS: 'in talks',
    LOST: 'lost',
    CUSTOMER_BEFORE: 'a customer before',
    HEARD: 'in touch',
    NOTHING_YET: 'nothing yet',
  },
  unnamed: 'without a name',
  hidden: 'words not shown',
  more: 'Show more',
  nothingYet: {
    title: 'Nobody is known to speak for us yet',
    text: 'It shows in recommendations that somebody says, in nines and tens of surveys, and in notes.',
  },
  noMatch: { title: 'Nobody of this kind', text: 'Others may speak for us.', widen: 'Show all' },
}; // prettier-ignore

const fi = {
  title: 'Kuka puhuu puolestamme',
  lead: 'Kuka suosittelee, keneltä voisi pyytää suositusta ja mikä sen nyt estää',
  voices: 'Äänet',
  file: 'suosittelijat',
  count: (shown: number, all: number) => `${finnish.number(shown)} / ${finnish.number(all)}`,
  recommends: 'Suosittelee',
  recommendsOf: { any: 'Kaikki puolestamme puhuvat', named: 'Suositteli nimeltä', others: 'Puhuu muuten puolestamme' },
  open: 'Mikä on kesken',
  openOf: { any: 'Mitä tahansa kesken', none: 'Mikään ei kesken', some: 'Jotakin kesken' },
  column: { who: 'Asiakas', signs: 'Mistä sen näkee', last: 'Viimeksi', whom: 'Suositukset', ask: 'Voiko pyytää', why: 'Miksi' },
  signs: { RECOMMENDED: 'suositteli', PROMOTER: 'suosittelija', TOLD: 'kertoo itse', SPEAKS_FOR_US: 'puhuu puolestamme' },
  can: 'voi pyytää',
  cannot: 'ei nyt',
  nothing: 'mikään ei vielä puolla',
  because: { GOOD_FEELING: 'tuntuu hyvältä', KEPT_PROMISES: 'pidämme lupaukset', LOYAL: 'uskollinen' },
  forbids: { BROKEN_PROMISE: 'lupaus on rikottu', OPEN_WAIT: 'odottaa meitä', BAD_FEELING: 'tuntuu pahalta' },
  broken: (words: string, when: string) => `”${words}”, ${when}`,
  wait: (when: string) => `alkaen ${when}`,
  given: (whom: string, outcome: string) => `saaja ${whom}: ${outcome}`,
  received: (who: string, outcome: string) => `antaja ${who}: ${outcome}`,
  outcomes: {
    BOUGHT: 'osti',
    IN_TALKS: 'neuvottelee',
    LOST: 'menetetty',
    CUSTOMER_BEFORE: 'oli jo asiakas',
    HEARD: 'otti yhteyttä',
    NOTHING_YET: 'ei vielä mitään',
  },
  unnamed: 'nimetön',
  hidden: 'sanoja ei näytetä',
  more: 'Näytä lisää',
  nothingYet: {
    title: 'Kenenkään ei vielä tiedetä puhuvan puolestamme',
    text: 'Sen näkee suosituksista, kyselyjen yhdeksiköistä ja kympeistä sekä muistiinpanoista.',
  },
  noMatch: { title: 'Ketään tällaista ei ole', text: 'Muut voivat puhua puolestamme.', widen: 'Näytä kaikki' },
} satisfies typeof en; // prettier-ignore

export const advocatesWords: Bilingual<typeof en> = { en, fi };

import type { Bilingual } from '../../../words/language.js';

const en = {
  add: 'Say a tie',
  title: (name: string) => `${name} and another customer`,
  what: 'What is so',
  sayings: {
    recommended: 'recommended us to',
    cameBy: 'came to us by the recommendation of',
    introducedBy: 'was introduced to us by',
    introduced: 'introduced to us',
    serves: 'serves, as its customer',
    servedBy: 'is served by',
  },
  find: 'Find the other one',
  whom: 'The other one',
  unnamed: 'without a name',
  since: 'Since when; today if left empty',
  until: 'Until when; today if left empty',
  ended: 'It is so no longer',
  nobody: 'Choose the other one first.',
  submit: 'Say so',
  saving: 'Saying so',
  said: 'It is said, and stands in the graph.',
  pending: 'It is said. It shows as soon as it is understood.',
  refused: (why: string) => `It was not accepted. ${why}`,
};

const fi = {
  add: 'Kerro side',
  title: (name: string) => `${name} ja toinen asiakas`,
  what: 'Mikä pitää paikkansa',
  sayings: {
    recommended: 'suositteli meitä asiakkaalle',
    cameBy: 'tuli suosituksesta, suosittelijana',
    introducedBy: 'esiteltiin meille, esittelijänä',
    introduced: 'esitteli meille asiakkaan',
    serves: 'palvelee omana asiakkaanaan',
    servedBy: 'on asiakkaana yrityksellä',
  },
  find: 'Etsi toinen',
  whom: 'Toinen',
  unnamed: 'nimetön',
  since: 'Mistä alkaen; tyhjänä tänään',
  until: 'Mihin asti; tyhjänä tänään',
  ended: 'Näin ei ole enää',
  nobody: 'Valitse ensin toinen.',
  submit: 'Kerro',
  saving: 'Kerrotaan',
  said: 'Kerrottu, ja näkyy graafissa.',
  pending: 'Kerrottu. Näkyy, kunhan se on ymmärretty.',
  refused: (why: string) => `Tätä ei hyväksytty. ${why}`,
} satisfies typeof en;

/** What is said when one customer is tied to another. */
export const relationWords: Bilingual<typeof en> = { en, fi };

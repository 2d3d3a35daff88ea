import type { UnderstoodWords } from './words.en.js';

export const fi: UnderstoodWords = {
  promises: {
    title: 'Odotukset ja lupaukset',
    none: 'Kukaan ei odota, eikä mitään ole luvattu.',
    waits: (span: string) => `on odottanut ${span}`,
    noWords: 'Sanoja ei näytetä',
    makers: { US: 'me', CUSTOMER: 'he' },
    made: (who: string, when: string) => (who === '' ? when : `${who}, ${when}`),
    due: (when: string) => `viimeistään ${when}`,
    noDue: 'aikaa ei sanottu',
    outcomes: {
      OPEN: 'avoin',
      KEPT: 'pidetty',
      BROKEN: 'rikottu',
      WITHDRAWN: 'peruttu',
      RENEGOTIATED: 'siirretty',
    },
    overdue: 'myöhässä',
  },
  claims: {
    title: 'Mitä he kertoivat',
    none: 'Mikään muistiinpano ei vielä kerro tarpeista, toiveista tai epäilyistä.',
    kinds: {
      COMPETITOR: 'kilpailija',
      DOUBT: 'epäily',
      EXPECTATION: 'odotus',
      LIFE_SITUATION: 'elämäntilanne',
      NEED: 'tarve',
      RISK: 'riski',
      WISH: 'toive',
    },
    said: (author: string | null, when: string) => (author === null ? when : `${author}, ${when}`),
    askAgain: 'kysy uudelleen',
    noMore: 'ei enää näin',
  },
};

import type { Bilingual } from '../../../words/language.js';

const en = {
  open: 'Look at the past',
  title: 'As of when?',
  happened: 'What had happened by',
  known: 'What we knew by',
  hint: 'The first asks the sources’ clocks, the second when Meri learned it. One that is left empty is now.',
  show: 'Show',
  asOf: (happened: string | undefined, known: string | undefined) =>
    `You see ${
      happened === undefined ? `what we knew by ${known}` : `what had happened by ${happened}`
    }${happened !== undefined && known !== undefined ? `, as we knew it by ${known}` : ''}. Nothing can be changed here.`,
  other: 'Another day',
  now: 'Back to now',
};

const fi = {
  open: 'Katso menneeseen',
  title: 'Minkä päivän tilanne?',
  happened: 'Mitä oli tapahtunut viimeistään',
  known: 'Mitä tiesimme viimeistään',
  hint: 'Ensimmäinen kysyy lähteiden kelloa, toinen sitä, milloin Meri sai tietää. Tyhjä tarkoittaa nykyhetkeä.',
  show: 'Näytä',
  asOf: (happened: string | undefined, known: string | undefined) =>
    `Näet, ${
      happened === undefined ? `mitä tiesimme viimeistään ${known}` : `mitä oli tapahtunut viimeistään ${happened}`
    }${happened !== undefined && known !== undefined ? `, niin kuin sen tiesimme ${known}` : ''}. Mitään ei voi muuttaa täällä.`,
  other: 'Toinen päivä',
  now: 'Takaisin nykyhetkeen',
} satisfies typeof en;

/** What is said around a time that has passed. */
export const pastWords: Bilingual<typeof en> = { en, fi };

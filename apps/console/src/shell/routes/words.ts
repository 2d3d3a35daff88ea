import type { Bilingual } from '../../words/language.js';

const en = {
  title: 'This screen did not come up',
  text: 'A part of it could not be loaded or drawn. The address keeps where you are, and the other screens are there.',
};

const fi = {
  title: 'Näkymä ei auennut',
  text: 'Jotain siitä ei saatu ladattua tai piirrettyä. Osoite muistaa, missä olet, ja muut näkymät toimivat.',
} satisfies typeof en;

export const brokenWords: Bilingual<typeof en> = { en, fi };

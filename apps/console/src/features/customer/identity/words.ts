import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';

const inEnglish = formatOf('en');
const inFinnish = formatOf('fi');

const en = {
  title: 'Why these records are one customer',
  one: 'There is one record: nothing was put together.',
  step: (a: string, b: string) => `${a} and ${b}`,
  rules: {
    STEWARD: 'Somebody decided so',
    SOURCE_MERGE: 'The source merged them itself',
    SAME_BUSINESS_ID: 'They carry the same business id',
    SAME_DOMAIN: 'They carry the same domain',
    SAME_EMAIL: 'They carry the same e-mail address',
    SAME_PHONE: 'They carry the same phone number',
    MATCHED: 'They are alike',
  } as Readonly<Record<string, string>>,
  probability: (probability: number) => `${inEnglish.percent(Math.floor(probability * 1000) / 1000)} sure`,
  bits: (bits: number) => `${inEnglish.number(bits, 1)} bits`,
  look: (mayUndo: boolean): string => (mayUndo ? 'Look closer or undo' : 'Look closer'),
  undoOf: (step: string) => `Undo: ${step}`,
  note: 'What was weighed is as sure as its weakest step. What is exact was not weighed.',
};

const fi = {
  title: 'Miksi nämä tietueet ovat yksi asiakas',
  one: 'Tietueita on yksi: mitään ei ole yhdistetty.',
  step: (a: string, b: string) => `${a} ja ${b}`,
  rules: {
    STEWARD: 'Joku päätti niin',
    SOURCE_MERGE: 'Lähde yhdisti ne itse',
    SAME_BUSINESS_ID: 'Niillä on sama Y-tunnus',
    SAME_DOMAIN: 'Niillä on sama verkkotunnus',
    SAME_EMAIL: 'Niillä on sama sähköpostiosoite',
    SAME_PHONE: 'Niillä on sama puhelinnumero',
    MATCHED: 'Ne muistuttavat toisiaan',
  },
  probability: (probability: number) => `${inFinnish.percent(Math.floor(probability * 1000) / 1000)} varma`,
  bits: (bits: number) => `${inFinnish.number(bits, 1)} bittiä`,
  look: (mayUndo: boolean) => (mayUndo ? 'Tutki tai kumoa' : 'Tutki'),
  undoOf: (step: string) => `Kumoa: ${step}`,
  note: 'Punnittu ketju on yhtä varma kuin sen heikoin askel. Täsmällistä ei ole punnittu.',
} satisfies typeof en;

/** Why records are one customer. */
export const whyWords: Bilingual<typeof en> = { en, fi };

import {
  readContact,
  speakerOf,
  USUAL_STAGES,
  type Contact,
  type ReadContact,
  type TextReading,
  type WorkingHours,
} from '#understanding';
import { hash } from 'node:crypto';

/** Another number here, and all texts are read again, and all is derived anew: so too where claims are weighed otherwise. */
export const READER = 'rules-12';

/** What a reading is a function of: who speaks, when, what. */
export const digestOf = (contact: Contact, hours: WorkingHours): string =>
  hash(
    'sha256',
    JSON.stringify([
      READER, hours.zone, hours.holidaysOf, speakerOf(contact), contact.at, contact.automatic, contact.subject, contact.text, contact.score,
      contact.scoreForm,
    ]),
  ).slice(0, 24); // prettier-ignore

/** A reading without what it did not find: most texts promise nothing. */
export function packReading({ language, feeling, request, leaning, ...lists }: TextReading): string {
  const found = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  const { asks, again, isReceipt, closes, ends, tells } = request;
  return JSON.stringify({
    language,
    feeling,
    request: [asks, again, isReceipt, closes, ends, tells].map(Number).join(''),
    ...found,
    ...(leaning && { leaning: packLeaning(leaning) }),
  });
}

export function unpackReading(text: string): TextReading {
  const { request, leaning, ...found } = JSON.parse(text) as Omit<Partial<TextReading>, 'leaning'> & {
    readonly request: never;
    readonly leaning?: readonly number[];
  };
  const [asks, again, isReceipt, closes, ends, tells] = [...(request as string)].map((bit) => bit === '1') as [
    boolean,
    boolean,
    boolean,
    boolean,
    boolean,
    boolean,
  ];
  return {
    promises: [],
    deeds: [],
    mentions: [],
    asked: [],
    claims: [],
    roles: [],
    recommendations: [],
    leaning: unpackLeaning(leaning),
    ...(found as Pick<TextReading, 'language' | 'feeling'>),
    request: { asks, again, isReceipt, closes, ends, tells },
  };
}

/** The evidence for each usual stage, what speaks for a wait, then where the word is, if one was told. */
const packLeaning = ({ evidence, waits, word }: NonNullable<TextReading['leaning']>): readonly number[] => [
  ...evidence,
  waits,
  ...(word ? [word.from, word.to] : []),
];

function unpackLeaning(packed: readonly number[] | undefined): TextReading['leaning'] {
  if (!packed) return null;
  const [waits = 0, from, to] = packed.slice(USUAL_STAGES.length);
  const word = from === undefined || to === undefined ? null : { from, to };
  return { evidence: packed.slice(0, USUAL_STAGES.length), waits, word };
}

/** Reads a contact, or takes the reading that is kept of just this. */
export function readOrKnown(
  contact: Contact,
  digest: string,
  known: { readonly digest: string; readonly reading: string } | undefined,
  hours: WorkingHours,
): ReadContact {
  return known?.digest === digest ? { contact, reading: unpackReading(known.reading) } : readContact(contact, hours);
}

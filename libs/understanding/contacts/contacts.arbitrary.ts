import fc from 'fast-check';
import type { Contact } from './contact.js';

const WORDS = [
  'Soitan huomenna.',
  'Lähetän tarjouksen perjantaihin mennessä.',
  'Soitin kuten sovittiin.',
  'Ohessa luvattu tarjous, 5 000 euroa.',
  'Joudumme siirtämään käynnin, asentaja tulee ensi viikolla.',
  'Lupasitte soittaa, mutta puhelua ei ole kuulunut.',
  'Patteri vuotaa. Voisitteko tulla katsomaan?',
  'Kiitos nopeasta avusta!',
  'Kiitos viestistäsi, palaamme asiaan.',
  'Onko asiani edennyt?',
  'Irtisanomme sopimuksen.',
  'Hyväksymme tarjouksen.',
  "I'll call you tomorrow.",
  'The invoice is wrong again. Please fix it.',
  'The refund has been paid to your account.',
  'Pekka päättää budjetista. Toivoisivat raportin kuukausittain.',
  'Ok.',
  '😡',
  '',
];

/** Contacts of a few customers over a year, in cases, by mail and in notes. */
export const contactsArbitrary: fc.Arbitrary<readonly Contact[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 9999 }).map(String),
      day: fc.integer({ min: 0, max: 400 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      customer: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('ticket', 'mail', 'note', 'call', 'survey'),
      direction: fc.constantFrom('inbound', 'outbound'),
      automatic: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
      thread: fc.constantFrom('t1', 't2', 't3'),
      text: fc.constantFrom(...WORDS),
      subject: fc.constantFrom('Lasku', 'Re: Lasku', 'Huolto', 'VS: Huolto'),
    }),
    { minLength: 1, maxLength: 40, selector: ({ id }) => id },
  )
  .map((all) =>
    all.map(({ id, day, minute, customer, kind, direction, automatic, thread, text, subject }): Contact => ({
      id,
      at: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + minute * 60_000).toISOString(),
      customer,
      ...(customer === 'a' || customer === 'b' ? { account: 'house' } : {}),
      channel: kind === 'note' ? 'other' : kind === 'call' ? 'phone' : kind === 'survey' ? 'form' : 'email',
      direction: kind === 'note' ? 'internal' : kind === 'survey' ? 'inbound' : (direction as 'inbound'),
      form: kind === 'ticket' || kind === 'mail' ? 'message' : kind,
      automatic: automatic && kind !== 'note',
      subject: kind === 'mail' ? subject : null,
      text,
      // A case is one customer's here, but for t3, which changes hands.
      thread: kind === 'ticket' ? (thread === 't3' ? 't3' : `${thread} of ${customer}`) : null,
      // A mail may be named as the one that began a thread, by replies that forgot what was before it.
      ...(kind === 'ticket' && minute % 5 < 2 ? { heads: `t${1 + (minute % 5)} of ${customer}` } : {}),
      opportunity: null,
      by: null,
      score: kind === 'survey' ? (minute % 11) / 10 : null,
      scoreForm: kind === 'survey' ? 'nps' : null,
    })),
  );

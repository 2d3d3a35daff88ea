import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Contact } from '../contacts/contact.js';
import { readContact } from '../contacts/read-contact.js';
import { threadsOf } from '../contacts/threads.js';
import { reproachesIn, settlePromises } from '../promises/settle-promises.js';
import { followWaits } from '../waits/follow-waits.js';
import { DealStates, type DealMove } from './deals.js';
import { placeContacts } from './place-contacts.js';
import { readServiceMap } from './service-map.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/sample.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { map } = read;

/** Where a contact alone is, by the map that comes with Meri. */
const stageOf = (text: string, side: 'customer' | 'note'): string => stagesOf([[side, text]])[0]!;

/** Where the contacts of one thread are, an hour between each two. */
function stagesOf(
  said: readonly (readonly ['customer' | 'us' | 'note', string])[],
  deals: readonly DealMove[] = [],
): readonly string[] {
  const contacts = said.map(
    ([side, text], hour): Contact => ({
      id: `c${hour}`, at: `2026-03-04T${String(8 + hour).padStart(2, '0')}:00:00.000Z`, customer: 'c', channel: 'email',
      direction: side === 'note' ? 'internal' : side === 'us' ? 'outbound' : 'inbound', form: side === 'note' ? 'note' : 'message',
      automatic: false, subject: null, text, thread: side === 'note' ? null : 't', opportunity: null, by: null, score: null, scoreForm: null,
    }),
  ); // prettier-ignore
  const own = contacts.map((contact) => readContact(contact));
  const threads = threadsOf(contacts);
  const promises = settlePromises(own, threads);
  const reproaches = reproachesIn(promises);
  const waits = followWaits(own, threads, { reproaches });
  const surroundings = { threads, promises, reproaches, waits, deals: new DealStates(deals) };
  return placeContacts(own, surroundings, map).map(({ stage }) => stage);
}

it.each([
  ['Voisitteko lähettää tarjouksen lämpöpumpusta?', 'Hei, tarjouksemme on liitteenä.', 'Pyörittelemme asiaa kotona.'],
  ['Could you send us a quote for a heat pump?', 'Hello, our offer is attached.', 'We will chew on it at home.'],
])('whoever answers an offer, in whatever words, and asks for nothing is deciding: %s', (request, offer, reply) => {
  const [asked, offered, answered] = stagesOf([
    ['customer', request],
    ['us', offer],
    ['customer', reply],
  ]);
  expect([asked, offered, answered]).toEqual(['comparison', 'comparison', 'decision']);
  const receipt = offer.startsWith('Hei') ? 'Kiitos viestistänne.' : 'Thank you for your message.';
  expect(
    stagesOf([
      ['customer', request],
      ['us', receipt],
      ['customer', reply],
    ]),
  ).toEqual(['comparison', 'comparison', 'comparison']);
});

it.each([
  [
    'who tells of something in words that nobody knows, and asks for nothing',
    'Katolta putoilee lunta rappusille joka aamu.',
    'support',
  ],
  ['the same in English', 'Snow drops from the roof onto the stairs every morning.', 'support'],
  ['who asks for something', 'Katolta putoilee lunta rappusille. Mikä on laskutusosoitteenne?', 'use'],
  ['who thanks', 'Kiitos, kaikki on kunnossa!', 'use'],
  ['who tells of a new address', 'Osoitteemme muuttuu ensi kuussa: Rantatie 8.', 'use'],
  ['who is neither glad nor sad', 'Neither good nor bad.', 'use'],
  ['who will send something', 'Lähetän mittarilukemat huomenna.', 'use'],
])('a customer is placed by what it says: %s', (_, text, stage) => expect(stageOf(text, 'customer')).toBe(stage));

it.each([
  ['a doubt, which sounds sad', 'Pelkäävät, että laite on liian äänekäs.', 'use'],
  [
    'sadness without a doubt',
    'Toivoi, että puhuisimme vain sähköpostitse: luottamus on mennyt ja tunnelma oli huono.',
    'support',
  ],
  ['a risk', 'Harkitsevat sopimuksen irtisanomista.', 'support'],
  ['a wish', 'Toivoo, että otamme yhteyttä sähköpostitse.', 'use'],
])('a note is placed by what it tells of: %s', (_, text, stage) => expect(stageOf(text, 'note')).toBe(stage));

it('what we write where it was decided is about the purchase once the deal is won, in whatever words', () => {
  const said = [
    ['customer', 'Voisitteko lähettää tarjouksen lämpöpumpusta?'],
    ['us', 'Hei, tarjouksemme on liitteenä.'],
    ['customer', 'Hyväksymme tarjouksen.'],
    ['us', 'Näillä mennään, paperit seuraavat perässä.'],
  ] as const;
  const moved = (outcome: 'won' | 'open', second: string): DealMove =>
    ({ deal: 'd', customers: ['c'], at: `2026-03-04T11:00:${second}Z`, stage: null, outcome, offering: null }); // prettier-ignore
  // A mail tells its time by the second, and what became of the deal in that second was so.
  expect(stagesOf(said, [moved('won', '00.400')]).at(-1)).toBe('acquisition');
  expect(stagesOf(said, [moved('won', '01.000')]).at(-1)).toBe('decision');
  expect(stagesOf(said, [moved('open', '00.000')]).at(-1)).toBe('decision');
});

it('an offer that tells of its delivery is an offer', () =>
  expect(
    stagesOf([
      ['customer', 'Voisitteko lähettää tarjouksen lämpöpumpusta?'],
      ['us', 'Tarjous on liitteenä, ja laitteet toimitetaan kuudessa viikossa.'],
    ]),
  ).toEqual(['comparison', 'comparison']));

it.each([
  'Tarjouksessanne luvattiin viiden vuoden takuu, ja sopimuksessa lukee kaksi.',
  'Your quote said delivery was included, and we were promised a fitter too.',
])('who opens a thread with what was promised and is not so, and asks for nothing, needs support: %s', (text) => {
  expect(stageOf(text, 'customer')).toBe('support');
});

it('who misses what was promised needs support, and what follows is where the thread was', () => {
  const stages = stagesOf([
    ['customer', 'Mikä on laskutusosoitteenne?'],
    ['us', 'Selvitän asian ja vastaan tänään klo 11 mennessä.'],
    ['customer', 'Hei, lupasitte vastata, ja sitä ei ole vielä tullut.'],
    ['us', 'Osoite on Rantatie 8.'],
  ]);
  expect(stages).toEqual(['use', 'use', 'support', 'use']);
});

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Contact } from '../contacts/contact.js';
import { readContact } from '../contacts/read-contact.js';
import { threadsOf } from '../contacts/threads.js';
import { followWaits } from '../waits/follow-waits.js';
import { DealStates } from './deals.js';
import { placeContacts } from './place-contacts.js';
import { readServiceMap } from './service-map.js';

const read = readServiceMap(parse(readFileSync('config/service-map.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { map } = read;

/** Where a contact alone is, by the map that comes with Meri. */
function stageOf(text: string, side: 'customer' | 'note'): string {
  const contact: Contact = {
    id: 'a', at: '2026-03-04T08:00:00.000Z', customer: 'c', channel: 'email', direction: side === 'note' ? 'internal' : 'inbound', form: side === 'note' ? 'note' : 'message',
    automatic: false, subject: null, text, thread: side === 'note' ? null : 't', opportunity: null, by: null, score: null, scoreForm: null,
  }; // prettier-ignore
  const own = [readContact(contact)];
  const threads = threadsOf([contact]);
  const waits = followWaits(own, threads);
  return placeContacts(own, { threads, promises: [], reproaches: new Map(), waits, deals: new DealStates([]) }, map)[0]!
    .stage;
}

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

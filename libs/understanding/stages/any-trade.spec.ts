import { expect, it } from '@jest/globals';
import { FINNISH_OFFICE } from '../calendar/working-time.js';
import type { Contact } from '../contacts/contact.js';
import { understand } from '../contacts/understand.js';
import { readServiceMap } from './service-map.js';
import { readTerms } from './service-map-file.js';

const { map } = readTerms('no such folder');

/** Places what a customer and we say in one thread, a day between each two. */
function placed(said: readonly (readonly ['customer' | 'us', string])[], by = map) {
  const contacts = said.map(
    ([side, text], day): Contact => ({
      id: `c${day}`, at: `2026-03-${String(2 + day).padStart(2, '0')}T08:00:00.000Z`, customer: 'c', channel: 'email',
      direction: side === 'us' ? 'outbound' : 'inbound', form: 'message', automatic: false, subject: null, text, thread: 't',
      opportunity: null, by: null, score: null, scoreForm: null,
    }),
  ); // prettier-ignore
  const { places } = understand(contacts, { map: by, hours: FINNISH_OFFICE });
  return contacts.map(({ id }) => places.get(id)!);
}

it('comes with Meri, and the sample company has another', () => {
  expect(readTerms('no such folder', 'sample').map.version).not.toBe(map.version);
});

// Trades that are not in the corpus: a zoo, a tailor, a telescope, a chess club, a lighthouse.
it.each([
  ['We would like to cancel our zoo pass, we are moving to Oslo at the end of June.', 'end of use'],
  ['Haluaisin irtisanoa shakkikerhon jäsenyyden, muutan toiselle paikkakunnalle.', 'end of use'],
  ['What would you charge for tailoring twelve uniforms? Please send us an offer.', 'comparison'],
  ['Pyytäisin tarjousta kahdentoista juhlapuvun ompelusta.', 'comparison'],
  ['The telescope you sold us stopped working yesterday and nobody answers the phone!', 'support'],
  ['Majakan valo ei taaskaan syty, tämä on jo kolmas kerta. Korjatkaa tämä!', 'support'],
  ['The board has decided: we choose you for the lighthouse.', 'decision'],
  ['Hallitus päätti eilen, että valitsemme teidät.', 'decision'],
  ['Our parcel with the chess clocks still has not arrived. When will it be delivered?', 'delivery'],
  ['Milloin shakkikellot toimitetaan? Lähetystä ei ole vielä näkynyt.', 'delivery'],
])('knows no trade, and places what anybody says: %s', (text, stage) => {
  const [place] = placed([['customer', text]]);
  expect(place!.stage).toBe(stage);
  expect(place!.because).toMatchObject({ by: 'rule' });
});

it('tells how likely it is, and the word that says most', () => {
  const text = 'We hereby terminate our agreement.';
  const [place] = placed([['customer', text]]);
  const { because } = place!;
  if (because.by !== 'rule' || !because.words) throw new Error(JSON.stringify(because));
  expect(because.likely).toBeGreaterThan(0.5);
  expect(because.likely).toBeLessThanOrEqual(1);
  expect(['terminate', 'agreement']).toContain(text.slice(because.words.from, because.words.to));
});

it('a rule of the company’s own goes before, and one that wants to be surer lets others decide', () => {
  const text = 'We would like to cancel our zoo pass, we are moving to Oslo at the end of June.';
  const { version: _, ...file } = map;
  const own = readServiceMap({ ...file, rules: [{ stage: 'support', words: { en: ['zoo pass'] } }, ...map.rules] });
  const unsure = readServiceMap({ ...file, rules: [{ stage: 'end of use', leans: ['end of use'], sure: 1 }] });
  if (!own.ok || !unsure.ok) throw new Error(JSON.stringify([own, unsure]));
  expect(placed([['customer', text]], own.map)[0]).toMatchObject({ stage: 'support', because: { words: {} } });
  expect(placed([['customer', text]], unsure.map)[0]).toMatchObject({ stage: 'use', because: { by: 'otherwise' } });
  const wrong = readServiceMap({ ...file, rules: [{ stage: 'use', leans: ['joy'] }] });
  expect(!wrong.ok && wrong.problems[0]).toMatchObject({ path: '/rules/0/leans/0' });
});

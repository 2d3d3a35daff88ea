import { describe, expect, it } from '@jest/globals';
import type { Contact } from '../contacts/contact.js';
import { readContact } from '../contacts/read-contact.js';
import { threadsOf } from '../contacts/threads.js';
import { LeaningModel } from '../reading/leaning/leaning-model.js';
import { followWaits } from './follow-waits.js';
import { aroundWait, judgeByLeaning, type WaitCase } from './judge-wait.js';

const contact = (id: string, at: string, direction: Contact['direction'], text: string, subject = ''): Contact => ({
  id, at: `2026-03-${at}:00:00.000Z`, customer: 'c', channel: 'email', direction, form: 'message', automatic: false,
  subject, text, thread: 't', opportunity: null, by: null, score: null, scoreForm: null,
}); // prettier-ignore
const ASKED = contact('a', '02T08', 'inbound', 'Voisitteko siirtää laskut toiseen osoitteeseen?');
const BACK = contact('b', '02T09', 'outbound', 'Kumpaan osoitteeseen laskut laitetaan jatkossa?');
const DONE = contact('b', '02T09', 'outbound', 'Laskut menevät nyt uuteen osoitteeseen.');
const SAID = contact('c', '03T08', 'inbound', 'Siihen Hämeentien toimistoon.');

/** Waits by a model that has learned a weight for features of where a thing is said. */
function waits(learned: Readonly<Record<string, number>>, ...contacts: readonly Contact[]) {
  const weights = new Map(
    Object.entries(learned).map(([feature, weight]) => [feature, [0, 0, 0, 0, 0, 0, 0, 0, 0, weight]]),
  );
  const judge = judgeByLeaning(new LeaningModel(weights));
  return followWaits(
    contacts.map((one) => readContact(one)),
    threadsOf(contacts),
    { judge },
  ).map(({ request, attempts }) => [request, ...attempts]);
}

describe('the judge of waits that is learned', () => {
  // What is read has weights of the committed model; these are so heavy that they alone decide.
  const [yes, no] = [90, -90];

  it('weighs where a thing is said: what answers our question, and what follows an answer', () => {
    const learned = { '=waits opens': yes, '=waits goes on': no, '=waits asked': 2 * yes };
    expect(waits(learned, ASKED, BACK, SAID)).toEqual([['a'], ['c']]);
    expect(waits(learned, ASKED, DONE, SAID)).toEqual([['a']]);
  });

  it('weighs what the rules say, and what they take for asking again stays an attempt', () => {
    const learned = { '=waits opens, by rules': yes, '=waits goes on, not by rules': no };
    const again = contact('c', '05T08', 'inbound', 'Onko asiani edennyt?');
    expect(waits(learned, ASKED, again)).toEqual([['a', 'c']]);
    expect(waits({ '=waits opens, by rules': no }, ASKED)).toEqual([]);
  });

  it('leaves what has no words to the rules', () => {
    const call = { ...contact('a', '02T08', 'inbound', ''), subject: null };
    expect(waits({ '=waits opens': yes }, call)).toEqual([]);
    expect(waits({ '=waits opens': yes }, { ...call, text: 'Hei.' })).toEqual([['a']]);
  });

  it('tells apart all places in which a thing may be said', () => {
    const seen = new Set<string>();
    for (let bits = 0; bits < 128; bits++) {
      const [opens, waiting, offered, buying, asked, pledged, byRules] = [1, 2, 4, 8, 16, 32, 64].map((bit) => (bits & bit) > 0) as [
        boolean, boolean, boolean, boolean, boolean, boolean, boolean,
      ]; // prettier-ignore
      const standpoint = { opens, waits: waiting, offered, buying, asked, pledged };
      seen.add(aroundWait({ standpoint, byRules } as WaitCase).join());
    }
    expect(seen.size).toBe(128);
  });
});

import { describe, expect, it } from '@jest/globals';
import { byTime, type Contact } from '../contacts/contact.js';
import { readContact } from '../contacts/read-contact.js';
import { threadsOf } from '../contacts/threads.js';
import { reproachesIn, settlePromises } from './settle-promises.js';

/** Said in one thread; March 2026 begins with a Sunday. */
const said = (at: string, who: 'us' | 'customer', text: string): Contact => ({
  id: at, at: `2026-03-${at}:00:00.000Z`, customer: 'c', channel: 'email', direction: who === 'us' ? 'outbound' : 'inbound', form: 'message',
  automatic: false, subject: null, text, thread: 't', opportunity: null, by: null, score: null, scoreForm: null,
}); // prettier-ignore
const settled = (...contacts: readonly Contact[]) =>
  settlePromises(
    [...contacts].sort(byTime).map((one) => readContact(one)),
    threadsOf(contacts),
  );
/** At the end of March 2026. */
const outcomes = (...contacts: readonly Contact[]) =>
  settlePromises(
    contacts.map((one) => readContact(one)),
    threadsOf(contacts),
    '2026-04-01T00:00:00.000Z',
  ).map(({ outcome }) => outcome);

describe('a promise', () => {
  it('is not kept by what is only arranged', () => {
    const told = settled(
      said('03T08', 'us', 'We will visit you by Friday.'),
      said('03T12', 'us', 'Your visit is scheduled for Thursday.'),
    );
    expect(told[0]?.outcome).not.toBe('KEPT');
  });

  it('is not kept by the answer to another question', () => {
    const offer = said('03T08', 'us', 'We will send the offer by Friday.');
    const answer = said('04T12', 'us', 'Yes, behind the house.');
    const question = said('04T08', 'customer', 'Do you have parking?');
    expect(settled(offer, question, answer)).toMatchObject([{ act: 'offer', outcome: 'OPEN' }]);
    // Where nothing else was asked, what we write there is what was promised.
    expect(settled(offer, answer)).toMatchObject([{ act: 'offer', outcome: 'KEPT' }]);
  });

  describe.each([
    ['en', 'We will send the offer by Friday.', 'Here you go, all the details for the house are inside.'],
    ['fi', 'Lähetämme tarjouksen perjantaihin mennessä.', 'Kas näin, kaikki on siinä.'],
  ])('that the customer asks about (%s)', (language, promised, content) => {
    const offer = said('03T08', 'us', promised);
    const answer = said('05T12', 'us', content);
    const late = said('09T12', 'us', content);
    const questions =
      language === 'en'
        ? ['Where is the offer?', 'When can we expect the quote?', 'Where is it?', 'When will it come?', 'Any news?']
        : ['Missä tarjous viipyy?', 'Milloin saamme tarjouksen?', 'Missä se on?', 'Milloin se tulee?', 'Mikä tilanne?'];

    it.each(questions)('before its time is still kept by what we send then: %s', (question) => {
      const asked = said('04T08', 'customer', question);
      expect(outcomes(offer, asked, answer)).toEqual(['KEPT']);
      // Asking breaks nothing; silence does.
      expect(settled(offer, asked)).toMatchObject([{ outcome: 'OPEN' }]);
      expect(outcomes(offer, asked)).toEqual(['BROKEN']);
    });
    it.each(questions)('after its time is broken, whatever we send then: %s', (question) =>
      expect(outcomes(offer, said('09T08', 'customer', question), late)).toEqual(['BROKEN']),
    );
    it('and about something else beside is not kept by what may answer that', () => {
      const both = `${questions[0]} ${language === 'en' ? 'Do you have parking?' : 'Onko teillä pysäköintiä?'}`;
      expect(outcomes(offer, said('04T08', 'customer', both), answer)).toEqual(['BROKEN']);
    });
  });

  it('that was missed and is done then was done late, and whoever missed it still did', () => {
    const told = settled(
      said('02T08', 'us', 'We will send the offer by Wednesday.'),
      said('05T08', 'customer', 'One more thing: the wall is brick.'),
      said('06T08', 'us', 'Here is the offer, as promised.'),
    );
    expect(told).toMatchObject([
      { outcome: 'BROKEN', proof: { contact: '05T08' }, lateAt: '2026-03-06T08:00:00.000Z' },
    ]);
    expect([...reproachesIn(told).keys()]).toEqual(['05T08']);
  });

  it.each(['Joo, se on siinä.', 'Righto, let it be.'])('is not missed by a word or two: %s', (word) => {
    const told = settled(said('02T08', 'us', 'I will call you tomorrow.'), said('05T08', 'customer', word));
    expect(reproachesIn(told).size).toBe(0);
  });

  it('is not missed by whoever does what they had promised themselves', () => {
    const ours = said('02T08', 'us', 'Our technician will visit you tomorrow.');
    const told = said('05T08', 'customer', 'The key stands under the blue flower pot now.');
    expect(reproachesIn(settled(ours, told)).size).toBe(1);
    const theirs = said('02T09', 'customer', 'I will leave the key under the blue flower pot by Friday.');
    expect(reproachesIn(settled(ours, theirs, told)).size).toBe(0);
  });

  it('that is done late without a word is its own proof, and nobody’s reproach', () => {
    const told = settled(
      said('02T08', 'us', 'We will send the offer by Wednesday.'),
      said('06T08', 'us', 'Here is the offer, as promised.'),
    );
    expect(told).toMatchObject([
      { outcome: 'BROKEN', proof: { contact: '06T08' }, lateAt: '2026-03-06T08:00:00.000Z' },
    ]);
    expect(reproachesIn(told).size).toBe(0);
  });
});

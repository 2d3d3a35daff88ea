import { describe, expect, it } from '@jest/globals';
import { byTime, type Contact } from '../contacts/contact.js';
import { readContact } from '../contacts/read-contact.js';
import { threadsOf, type CaseState } from '../contacts/threads.js';
import { reproachesIn, settlePromises } from '../promises/settle-promises.js';
import { followWaits } from './follow-waits.js';

const contact = (id: string, at: string, direction: Contact['direction'], text: string, more: Partial<Contact> = {}): Contact => ({
  id, at: `2026-03-${at}:00:00.000Z`, customer: 'c', channel: 'email', direction, form: 'message', automatic: false,
  subject: null, text, thread: 't', opportunity: null, by: null, score: null, scoreForm: null, ...more,
}); // prettier-ignore
const NOTE = { form: 'note', thread: null } as const;

function follow(contacts: readonly Contact[], cases: ReadonlyMap<string, CaseState> = new Map()) {
  const read = [...contacts].sort(byTime).map((one) => readContact(one));
  const threads = threadsOf(contacts, cases);
  const promises = settlePromises(read, threads);
  return { promises, waits: followWaits(read, threads, { cases, reproaches: reproachesIn(promises), promises }) };
}

describe('waits', () => {
  it('of a message that made two cases is one, and its request is in the case that stands', () => {
    const text = 'Ulkoyksikkö pitää kovaa ääntä pakkasella. Onko se normaalia?';
    const twins = [
      contact('a', '02T08', 'inbound', text, { thread: 'gone' }),
      contact('b', '02T08', 'inbound', text, { thread: 'stands' }),
    ];
    const merged = new Map([['gone', { mergedInto: 'stands' }]]);
    expect(follow(twins, merged).waits).toMatchObject([{ request: 'b', attempts: ['a'], end: null }]);
    // Not so where they were never merged, nor where one came later.
    expect(follow(twins).waits).toHaveLength(2);
    const later = [twins[0]!, { ...twins[1]!, at: '2026-03-02T09:00:00.000Z' }];
    expect(follow(later, merged).waits).toMatchObject([{ request: 'a', attempts: ['b'] }]);
  });

  it('of a long exchange of mails end in it, though its mails have dropped the first ones they followed', () => {
    const mail = (id: string, at: string, direction: Contact['direction'], text: string, thread: string) =>
      contact(id, at, direction, text, { thread: `mail ${thread}`, heads: `mail ${id}` });
    const exchange = [
      mail('a', '02T08', 'inbound', 'Mitä uusi patteri maksaa?', 'a'),
      mail('b', '02T09', 'outbound', 'Hinta on 200 euroa.', 'a'),
      mail('c', '02T10', 'inbound', 'Patteri vuotaa. Voisitteko tulla katsomaan?', 'b'),
      mail('d', '02T11', 'outbound', 'Vika on venttiilissä, ja se vaihdettiin.', 'c'),
    ];
    expect(follow(exchange).waits).toMatchObject([
      { request: 'a', thread: 'mail a', end: { contact: 'b' } },
      { request: 'c', thread: 'mail a', end: { contact: 'd' } },
    ]);
    const circle = [
      mail('a', '02T08', 'inbound', 'Mitä patteri maksaa?', 'b'),
      mail('b', '02T09', 'inbound', 'Ok.', 'a'),
    ];
    expect(follow(circle).waits).toHaveLength(1);
  });

  it('begin with whoever opens a thread with trouble or a decision, and not with a no to an offer', () => {
    const begun = (...said: readonly Contact[]) => follow(said).waits.map(({ request }) => request);
    const one = (text: string) => contact('a', '02T08', 'inbound', text);
    expect(begun(one('Perintäkirje tuli, vaikka lasku on maksettu ajallaan. Todella ärsyttävää.'))).toEqual(['a']);
    expect(begun(one('Yhtiökokous päätti, että huolto siirtyy muualle.'))).toEqual(['a']);
    expect(begun(one('Lasku on nyt maksettu.'))).toEqual([]);
    const offer = contact('b', '03T08', 'outbound', 'Ohessa tarjouksemme, yhteensä 5 000 euroa.');
    const said = contact('c', '04T08', 'inbound', 'Ikävä kyllä hinta on meille kohtuuton.');
    expect(begun(offer, said)).toEqual([]);
    expect(begun({ ...offer, text: 'Huoltomies säätää pumpun perjantaina.' }, said)).toEqual(['c']);
  });

  it.each([
    'Mökki on myyty, ja uusi omistaja ottaa yhteyttä itse. Kiitos kaikesta.',
    'Isäni on kuollut, kuolinpesän osoite on liitteenä.',
    'Luovumme liittymästä vuodenvaihteessa, kiitos hyvästä palvelusta.',
    'Thank you for everything, our cottage has been sold.',
    'We are switching to another provider in May, thanks for the good years.',
  ])('begin with whoever opens a thread with an end, however kindly: %s', (text) => {
    const told = contact('a', '02T08', 'inbound', text);
    expect(follow([told]).waits).toMatchObject([{ request: 'a' }]);
    // In the midst of a thread it is said by the way.
    const before = [
      contact('q', '01T08', 'inbound', 'Mitä huolto maksaa?'),
      contact('r', '01T09', 'outbound', 'Se on 200 euroa.'),
    ];
    expect(follow([...before, told]).waits).toHaveLength(1);
  });

  it.each([
    ['Laskelmassa on eri pinta-ala kuin viime kuun paperissa.', true],
    ['The figures in it are those of our neighbour.', true],
    ['Selvä, puhutaan siitä sitten kun tulette.', false],
    ['Ok, saimme laskelman ja luemme sen viikonloppuna.', false],
    ['Hyvin tehty, laskelma on erinomainen ja selkeä meille kaikille.', false],
    ['Sounds good, we will read it over the weekend.', false],
    ['You can close the ticket from our point of view.', false],
    ['Lasku on nyt maksettu teidän uudelle tilillenne.', false],
    ['We will have it scanned at the library.', false],
    ['Hallitus kokoontuu sen merkeissä ensi tiistaina.', false],
    ['The sum in it is above what we had understood.', true],
    ['Terveisin Maija', false],
  ])(
    'begin with whoever speaks on after our answer, unless they are glad, agree, promise or did it: %s',
    (text, waits) => {
      const exchange = [
        contact('a', '02T08', 'inbound', 'Voisitteko lähettää laskelman?'),
        contact('b', '02T09', 'outbound', 'Laskelma on liitteenä.'),
      ];
      const begun = follow([...exchange, contact('c', '04T08', 'inbound', text)]).waits.map(({ request }) => request);
      expect(begun).toEqual(waits ? ['a', 'c'] : ['a']);
    },
  );

  it('do not begin with what is told where an offer is weighed, or where they promised it', () => {
    const asked = contact('a', '02T08', 'inbound', 'Voisitteko lähettää laskelman?');
    const said = (text: string) => contact('c', '04T08', 'inbound', text);
    const begun = (...all: readonly Contact[]) => follow([asked, ...all]).waits.map(({ request }) => request);
    const told = said('Vertaamme hintaa ja sisältöä vielä kahteen muuhun toimittajaan.');
    const offer = contact('b', '02T09', 'outbound', 'Lähetän tarjouksen huomenna, laskelma on liitteenä.');
    expect(begun({ ...offer, text: 'Laskelma on liitteenä.' }, told)).toEqual(['a', 'c']);
    expect(begun(offer, { ...told, at: '2026-03-03T08:00:00.000Z' })).toEqual(['a']);
    const sent = contact('b', '02T09', 'outbound', 'Laskelma on liitteenä.');
    const promised = contact('p', '03T08', 'inbound', 'Lähetän piirustukset huomenna.');
    expect(begun(sent, promised, said('Talo on nyt mitattu joka nurkasta kahteen kertaan.'))).toEqual(['a']);
  });

  it('end where a note tells of what keeps the promise that was missed', () => {
    const missed = contact('a', '02T08', 'inbound', 'Lupasitte raportin, eikä sitä ole näkynyt.');
    const promise = contact('p', '01T08', 'internal', 'Lupasin raportin viimeistään tänään.', NOTE);
    const note = (text: string) => follow([promise, missed, contact('n', '03T08', 'internal', text, NOTE)]).waits;
    expect(note('Asia selvisi: venttiili oli jumissa.')).toMatchObject([{ end: { contact: 'n', how: 'ELSEWHERE' } }]);
    expect(note('Lasku on nyt maksettu.')).toMatchObject([{ end: null }]);
    const credit = contact('a', '02T08', 'inbound', 'Lupasitte hyvityksen, eikä sitä ole näkynyt.');
    const corrected = contact('n', '03T08', 'internal', 'Korjattu lasku 4411 on lähetetty.', NOTE);
    const told = contact('p', '01T08', 'internal', 'Lupasin hyvityksen tänään.', NOTE);
    expect(follow([told, credit, corrected]).waits).toMatchObject([{ end: { contact: 'n' } }]);
  });

  it.each([
    ['Onko teillä tarkoitus joskus vastata lämmitysasiaamme?', 'Miksi pumppu piippaa öisin?'],
    ['Do you intend to answer our service enquiry one day?', 'Why does the pump beep at night?'],
  ])('are asked for again by whoever asks whether we mean to answer: %s', (again, question) =>
    expect(
      follow([contact('a', '02T08', 'inbound', question), contact('b', '05T08', 'inbound', again)]).waits,
    ).toMatchObject([{ request: 'a', attempts: ['b'] }]),
  );

  it('end where a note tells that what was missed is done, within a month', () => {
    const missed = contact('a', '02T08', 'inbound', 'Lupasitte hyvityksen, eikä sitä ole näkynyt.');
    const done = (at: string) => contact('n', at, 'internal', 'Hyvitys on nyt suoritettu asiakkaalle.', NOTE);
    const promise = contact('p', '01T08', 'internal', 'Lupasin hyvityksen tänään.', NOTE);
    const after = (...notes: readonly Contact[]) => follow([promise, missed, ...notes]).waits;
    expect(after(done('03T08'))).toMatchObject([{ end: { contact: 'n', how: 'ELSEWHERE' } }]);
    expect(after({ ...done('03T08'), at: '2026-04-20T08:00:00.000Z' })).toMatchObject([{ end: null }]);
    const other = contact('n', '03T08', 'internal', 'Raportti on nyt toimitettu asiakkaalle.', NOTE);
    expect(after(other)).toMatchObject([{ end: null }]);
    // Of a promise that nobody wrote down a note tells something else.
    expect(follow([missed, done('03T08')]).waits).toMatchObject([{ end: null }]);
    // One that keeps another promise in time tells of that.
    const soon = contact('s', '02T07', 'internal', 'Lupasin hyvityksen toisestakin laskusta perjantaina.', NOTE);
    expect(after(soon, done('03T08'))).toMatchObject([{ end: null }]);
  });

  it('end where a note tells of what was promised, of whoever asks again alone and names nothing', () => {
    const promise = contact('p', '01T08', 'internal', 'Lupasin lähettää ohjeet tänään.', NOTE);
    const again = contact('a', '02T08', 'inbound', 'Mikä tilanne? Odotan edelleen.', { thread: 'alone' });
    const done = contact('n', '03T08', 'internal', 'Ohjeet on lähetetty.', NOTE);
    expect(follow([promise, again, done]).waits).toMatchObject([{ request: 'a', end: { how: 'ELSEWHERE' } }]);
    expect(follow([again, done]).waits).toMatchObject([{ request: 'a', end: null }]);
  });

  it('begin with another trouble while one waits, and not with more of the same', () => {
    const begun = (text: string) =>
      follow([
        contact('a', '02T08', 'inbound', 'Asentajaa ei näkynyt, vaikka niin luvattiin.'),
        contact('b', '03T08', 'inbound', text),
      ]).waits.map(({ request }) => request);
    expect(begun('Puhelimessa meni neljäkymmentä minuuttia ja linja katkesi, todella huonoa palvelua.')).toEqual([
      'a',
      'b',
    ]);
    expect(begun('Asentajaa ei ole näkynyt vieläkään, todella huonoa palvelua.')).toEqual(['a']);
    expect(begun('Kiitos kuitenkin.')).toEqual(['a']);
  });

  it('begin with trouble after an offer that is not about it', () => {
    const offer = contact('b', '02T09', 'outbound', 'Tässä luvattu tarjous, yhteensä 5 000 euroa.');
    const begun = (text: string) =>
      follow([offer, contact('c', '09T08', 'inbound', text)]).waits.map(({ request }) => request);
    expect(begun('Pumppu on taas rikki ja talo on kylmä.')).toEqual(['c']);
    expect(begun('The technician left the yard in a terrible mess.')).toEqual(['c']);
    expect(begun('Harmi, mutta tämä on liian kallis meille.')).toEqual([]);
    expect(begun('Unfortunately your price is too high for us.')).toEqual([]);
  });

  it('begin with whoever is of two minds after our answer, and with what is sent along with news', () => {
    const answer = contact('b', '02T09', 'outbound', 'Laskelma on liitteenä.');
    const pledge = contact('p', '02T10', 'inbound', 'Soitan teille huomenna takaisin.');
    const mixed = contact(
      'c',
      '04T08',
      'inbound',
      'Odotin parempaa yritykseltä, joka mainostaa olevansa Suomen paras.',
    );
    expect(follow([answer, pledge, mixed]).waits.map(({ request }) => request)).toEqual(['c']);
    const opens = (text: string) => follow([contact('a', '02T08', 'inbound', text)]).waits.length;
    expect(opens('Paketissa oli kaksi sukkaa ja väärät kengät. Kuva on liitteenä.')).toBe(1);
    expect(opens('Allekirjoitettu sopimus on liitteenä.')).toBe(0);
  });

  it('begin where a customer turns to us in the thread when the time of our promise is over, in whatever words', () => {
    const promised = contact('p', '02T08', 'outbound', 'Lähetän tarjouksen huomenna.');
    const turned = contact('q', '05T08', 'inbound', 'Täällä ei ole postia vieläkään avattu turhaan kolmeen päivään.');
    const { promises, waits } = follow([promised, turned]);
    expect(promises).toMatchObject([{ outcome: 'BROKEN', proof: { contact: 'q' } }]);
    expect(waits).toMatchObject([{ request: 'q', acts: expect.arrayContaining(['offer']) }]);
    const before = follow([promised, { ...turned, at: '2026-03-02T10:00:00.000Z' }]);
    expect(before.promises).toMatchObject([{ outcome: 'OPEN' }]);
    const thanks = follow([promised, { ...turned, text: 'Kiitos!' }]);
    expect([thanks.promises[0]!.outcome, thanks.waits]).toEqual(['OPEN', []]);
    const glad = follow([promised, { ...turned, text: 'Aivan mahtavaa palvelua, olemme todella tyytyväisiä!' }]);
    expect([glad.promises[0]!.outcome, glad.waits]).toEqual(['OPEN', []]);
  });

  it('end with whoever sets a time for something beside a confirmation, and not with who only says to get back', () => {
    const asked = contact('q', '02T08', 'inbound', 'Patteri vuotaa. Voisitteko tulla katsomaan?');
    const words = (text: string, automatic = false) =>
      follow([asked, contact('a', '02T09', 'outbound', text, { automatic })]).waits[0]!.end;
    const said = 'Kiitos viestistäsi, pyyntö on kirjattu. Asentaja tulee perjantaina.';
    expect(words(said)).toMatchObject({ contact: 'a', how: 'PROMISED' });
    expect(words(said, true)).toBeNull();
    expect(words('Kiitos viestistäsi, se on kirjattu. Palaamme asiaan viikon sisällä.')).toBeNull();
  });
});

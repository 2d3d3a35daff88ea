import { describe, expect, it } from '@jest/globals';
import { readText } from '../read-text.js';

const read = (text: string) => readText(text, { speaks: 'us', at: '2026-03-04T08:00:00.000Z' });

describe('a promise', () => {
  it.each([
    'Vahvistamme, että sopimus päättyy 17.3.',
    'Ilmoitan, että olemme kiinni torstaina.',
    'Uusi hinta lähtee voimaan 12.3. alkaen.',
    'Tarjous tulee olemaan voimassa 12.3. saakka.',
  ])('is not what is told here and now, nor what begins or lasts: %s', (text) =>
    expect(read(text).promises).toEqual([]),
  );
  it.each([
    ['Vahvistamme ajan perjantaihin mennessä.', 'info'],
    ['Vahvistan, että lähetän osan perjantaina.', 'part'],
    ['Palaaan asiaan perjantaina.', 'info'],
  ])('is still: %s', (text, act) => expect(read(text).promises).toMatchObject([{ act }]));
});

describe('what was already sent', () => {
  it.each([
    'We already shipped the part on Monday.',
    'We already shipped the spare part, it arrives on Friday.',
    'We have just dispatched it, you will get it on Friday.',
    "I already sent the offer yesterday, you'll have it by Friday.",
    'We promised and already shipped the part.',
    'Olemme jo lähettäneet osan, se saapuu perjantaina.',
    'Olemme jo lähettäneet tarjouksen tänään.',
    'Lähetimme osan jo maanantaina, se saapuu perjantaina.',
    'Lupasimme osan ja olemme jo lähettäneet sen.',
  ])('is done, and no promise: %s', (text) => {
    const { promises, deeds } = read(text);
    expect(promises).toEqual([]);
    expect(deeds).toMatchObject([{ end: 'done', by: 'US' }]);
  });

  it.each([
    ['We have not shipped it, you will get it on Friday.', 'send'],
    ['We already shipped the part, and I will call you on Friday.', 'call'],
    ['We already shipped the part, and the technician comes on Friday.', 'visit'],
    ['We have already checked the fault, the spare part arrives on Friday.', 'part'],
    ['We will ship the part by Friday.', 'part'],
    ['Emme ole lähettäneet osaa, se lähtee teille perjantaina.', 'part'],
    ['Olemme jo lähettäneet osan, ja asentaja tulee perjantaina.', 'visit'],
    ['Olemme jo lähettäneet osan, ja soitan teille perjantaina.', 'call'],
    ['Lähetämme osan perjantaina.', 'part'],
  ])('hides no promise of anything else, nor one that is to be kept: %s', (text, act) =>
    expect(read(text).promises).toMatchObject([{ act, due: { at: '2026-03-06T21:59:59.000Z' } }]),
  );

  it.each(['We have not shipped the part.', 'The report is not sent yet.', 'Raportti ei ole vielä valmis.'])(
    'is not done where it is denied within: %s',
    (text) => expect(read(text).deeds.filter(({ end }) => end === 'done')).toEqual([]),
  );
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readText, type TextReading } from './read-text.js';
import type { Span } from './words/own-words.js';

/** Wednesday, ten o'clock in Helsinki. */
const at = '2026-03-04T08:00:00.000Z';
const customer = (text: string): TextReading => readText(text, { speaks: 'customer', at });
const us = (text: string): TextReading => readText(text, { speaks: 'us', at });
const note = (text: string): TextReading => readText(text, { speaks: 'note', at });

const allSpans = ({ feeling, promises, deeds, claims, roles }: TextReading): readonly Span[] => [
  ...feeling.spans,
  ...promises.flatMap(({ quote, due }) => [quote, ...(due ? [due.span] : [])]),
  ...deeds.map(({ quote }) => quote),
  ...claims.flatMap(({ quote, shownBy }) => [quote, ...shownBy]),
  ...roles.flatMap(({ quote, names }) => [quote, ...names]),
];

describe('feelings', () => {
  it.each([
    ['Ei ollenkaan huono suoritus.', 'POSITIVE'],
    ['Not bad at all.', 'POSITIVE'],
    ['Palvelu ei ollut kovin hyvää.', 'NEGATIVE'],
    ['Olen erittäin tyytymätön asennukseen.', 'NEGATIVE'],
    ['Hyvaa tyota, kiitos!', 'POSITIVE'],
    ['Mittari näyttää 4521.', 'NEUTRAL'],
    ['Ok.', 'UNKNOWN'],
    ['No tämäpä hienoa, taas sama juttu...', 'UNKNOWN'],
    ['Ihanaa 😊', 'POSITIVE'],
    ['😡', 'NEGATIVE'],
    ['Ei ongelmia.', 'NEUTRAL'],
  ])('%s is %s', (text, feeling) => {
    expect(customer(text).feeling.feeling).toBe(feeling);
  });

  it('are shown by the words themselves', () => {
    const text = 'Hei!\n\nOlen todella pettynyt laitteeseen.';
    expect(customer(text).feeling.spans.map(({ from, to }) => text.slice(from, to))).toEqual(['pettynyt']);
  });

  it('are not read from what is quoted or from our own words', () => {
    expect(customer('Kiitos, hienoa!\n> Palvelu oli surkeaa.').feeling.feeling).toBe('POSITIVE');
    expect(us('Pahoittelemme, tämä on kamalaa.').feeling.feeling).toBe('UNKNOWN');
  });
});

describe('promises', () => {
  it.each([
    ['Soitan huomenna.', 'call', '2026-03-05T21:59:59.000Z'],
    ['Lähetän tarjouksen perjantaihin mennessä.', 'offer', '2026-03-06T21:59:59.000Z'],
    ['Soitan huomenna ennen puoltapäivää.', 'call', '2026-03-05T10:00:00.000Z'],
    ['Vastaamme kahden arkipäivän kuluessa.', 'info', '2026-03-06T21:59:59.000Z'],
    ['Hyvitys maksetaan tilillenne kuun loppuun mennessä.', 'pay', '2026-03-31T20:59:59.000Z'],
    ['Asentaja tulee ensi viikolla.', 'visit', '2026-03-15T21:59:59.000Z'],
    ['Ilmoitan heti kun osa on saapunut.', 'part', null],
    ["I'll send the offer by Friday.", 'offer', '2026-03-06T21:59:59.000Z'],
    ["I'll call you on Monday at 2 pm.", 'call', '2026-03-09T12:00:00.000Z'],
    ['The technician will come next week.', 'visit', '2026-03-15T21:59:59.000Z'],
  ])('%s', (text, act, due) => {
    const [promise, ...others] = us(text).promises;
    expect(others).toEqual([]);
    expect(promise).toMatchObject({ act, maker: 'US' });
    expect(promise?.due?.at ?? null).toBe(due);
  });

  it.each([
    'Voitteko soittaa huomenna?',
    'Jos haluatte, voimme lähettää tarjouksen.',
    'En ehdi soittaa huomenna.',
    'Lupasitte soittaa eilen.',
    'Will you send the offer by Friday?',
    'Kiitos viestistäsi, palaamme asiaan.',
  ])('%s promises nothing', (text) => {
    expect([...us(text).promises, ...customer(text).promises]).toEqual([]);
  });

  it.each([
    ['Kuulin, että Viluton on antanut heille tarjouksen.', []],
    ['Asked if the invoice can be paid in two parts.', []],
    ['Kysyi, onko hyvitys jo maksettu.', []],
    ['Hyvitys on maksettu.', ['pay']],
    ['The invoice was paid in two parts.', ['pay']],
  ])('are not done by competitors, nor by whoever asks for it: %s', (text, acts) =>
    expect(
      readText(text, { speaks: 'note', at: '2026-03-04T08:00:00.000Z' }).deeds.flatMap((deed) => deed.acts),
    ).toEqual(acts),
  );

  it('of customers are told in their own words and in notes', () => {
    expect(customer('Maksan laskun tänään.').promises).toMatchObject([{ maker: 'CUSTOMER', act: 'pay' }]);
    expect(note('Asiakas lupasi palauttaa sopimuksen maanantaina.').promises).toMatchObject([
      { maker: 'CUSTOMER', act: 'sign' },
    ]);
    expect(note('Lupasin soittaa huomenna.').promises).toMatchObject([{ maker: 'US', act: 'call' }]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'soitan',
    'huomenna',
    'ei',
    'huono',
    '.',
    '?',
    '\n',
    '> ',
    '13.3.',
    '😊',
    'Terveisin',
    "I'll",
    'call',
    'by Friday',
    'klo',
    '12',
    'ä',
    '-',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  it('is read without failing, the same every time, and every span lies in it and is not empty', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('customer', 'us', 'note'), (text, speaks) => {
        const reading = readText(text, { speaks, at });
        expect(readText(text, { speaks, at })).toEqual(reading);
        for (const { from, to } of allSpans(reading)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['letters', 'a'.repeat(200_000)],
    ['line breaks', '\n'.repeat(200_000)],
    ['denials', 'ei '.repeat(60_000)],
    ['numbers', '1.'.repeat(100_000)],
    ['quotes', '> '.repeat(100_000)],
    ['the beginnings of quotations', 'On '.repeat(60_000)],
  ])('of nothing but %s takes no longer than its length is worth', (_, text) => {
    const before = process.cpuUsage();
    readText(text, { speaks: 'customer', at });
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });
});

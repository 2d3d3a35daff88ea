import { describe, expect, it } from '@jest/globals';
import { readText } from '../read-text.js';

const told = (text: string, speaks: 'customer' | 'us' | 'note') =>
  readText(text, { speaks, at: '2026-03-04T08:00:00.000Z' }).recommendations.map(({ kind, quote }) => [
    kind,
    text.slice(quote.from, quote.to),
  ]);

describe('what words tell of recommendations', () => {
  it.each([
    ['Hei! Suosittelin teitä naapurille. Mitä huolto maksaa?', 'GIVEN', 'Suosittelin teitä naapurille.'],
    ['Olemme jo suositelleet palveluanne kahdelle taloyhtiölle.', 'GIVEN', undefined],
    ['Mainostin työkaverille teitä viime viikolla.', 'GIVEN', undefined],
    ['Ystäväni suositteli teitä, voisitteko tehdä tarjouksen?', 'RECEIVED', undefined],
    ['Teitä on kovasti suositeltu meille.', 'RECEIVED', undefined],
    ['Otan teihin yhteyttä naapurin suosituksesta.', 'RECEIVED', undefined],
    ['Sain yhteystietonne veljeltäni.', 'RECEIVED', undefined],
    ['Suosittelen lämpimästi!', 'WOULD', undefined],
    ['I recommended you to my neighbour.', 'GIVEN', undefined],
    ['We have passed your details on to our sister company.', 'GIVEN', undefined],
    ['A friend recommended you. Can you come?', 'RECEIVED', 'A friend recommended you.'],
    ['I was given your number by a colleague.', 'RECEIVED', undefined],
    ['Highly recommended.', 'WOULD', undefined],
  ])('a customer: %s', (text, kind, quote) =>
    expect(told(text, 'customer')).toEqual([[kind, quote ?? expect.any(String)]]),
  );

  it.each([
    ['Kertoi suositelleensa meitä veljelleen.', 'GIVEN'],
    ['Naapuri oli suositellut meitä.', 'RECEIVED'],
    ['Meitä oli heille suositeltu.', 'RECEIVED'],
    ['Saivat numeromme naapurilta.', 'RECEIVED'],
    ['Suosittelee meitä kaikille.', 'WOULD'],
    ['Has recommended us to two housing companies.', 'GIVEN'],
    ['Was referred to us by her architect.', 'RECEIVED'],
    ['Recommends us to everyone.', 'WOULD'],
  ])('a note: %s', (text, kind) => expect(told(text, 'note')).toEqual([[kind, text]]));

  it.each([
    ['En ole suositellut teitä kenellekään.', 'customer'],
    ['Teitä en suosittele.', 'customer'],
    ['Suosittelen teitä, jos lasku korjataan.', 'customer'],
    ['Suosittelisitteko isompaa mallia?', 'customer'],
    ['Asentajanne suositteli suodattimen vaihtoa.', 'customer'],
    ['Kuten suosittelitte, tilasimme huollon.', 'customer'],
    ['Suosittelin meitä naapurille.', 'us'],
    ['Suosittelimme heille huoltosopimusta.', 'note'],
    ['Ei suosittele meitä.', 'note'],
    ['I would not recommend you to anyone.', 'customer'],
    ['Would you recommend you to a friend?', 'customer'],
    ['I will recommend you to others once this is fixed, unless it takes months.', 'customer'],
    ['On your recommendation we replaced the filter.', 'customer'],
    ['The model you recommended is sold out.', 'customer'],
    ['We recommended a service contract.', 'note'],
  ] as const)('is nothing in: %s', (text, speaks) => expect(told(text, speaks)).toEqual([]));
});

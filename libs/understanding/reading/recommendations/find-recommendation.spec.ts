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

  it.each([
    ["I can't recommend you highly enough.", 'WOULD'],
    ['I would not hesitate to recommend you.', 'WOULD'],
    ['We highly recommend your service.', 'WOULD'],
    ['Fast and tidy work, would recommend to anyone!', 'WOULD'],
    ['I recommended you to Jyväskylän Vesi.', 'GIVEN'],
    ['I recommended you to two of my neighbours, let me know if they call.', 'GIVEN'],
    ['We gave your number to our neighbours.', 'GIVEN'],
    ['Recommended by a friend.', 'RECEIVED'],
    ['My brother recommended you and I would like an offer, is that possible?', 'RECEIVED'],
    ['My colleague told me about you.', 'RECEIVED'],
    ['En epäröi suositella teitä.', 'WOULD'],
    ['Voin lämpimästi suositella teitä.', 'WOULD'],
    ['Suosittelen kaikille!', 'WOULD'],
    ['Ehdottomasti suosittelen, ja palaan varmasti.', 'WOULD'],
    ['Suosittelin teitä samaan taloyhtiöön kuuluvalle tutulle.', 'GIVEN'],
    ['Annoin numeronne naapurilleni.', 'GIVEN'],
    ['Kollegani suositteli teitä, ehtisittekö käymään?', 'RECEIVED'],
  ])('a customer still: %s', (text, kind) => expect(told(text, 'customer')).toEqual([[kind, text]]));

  it.each([
    // Something else is recommended, or what one ought to do.
    ['I would recommend you check the filter first.', 'customer'],
    ['I recommended you to replace the pump last spring.', 'customer'],
    ['I strongly recommend that you call before you come.', 'customer'],
    ['I would strongly recommend replacing the valve.', 'customer'],
    ['It is highly recommended to change the filter every year.', 'customer'],
    ['The model recommended by our plumber does not fit.', 'customer'],
    ['I would be happy to recommend a good electrician.', 'customer'],
    ['Your technician recommended your product line X.', 'customer'],
    ['I recommended a shorter meeting to you.', 'customer'],
    ['The matter was referred to you in March.', 'customer'],
    ['The chat sent me to you.', 'customer'],
    ['I gave your number to my plumber, he will call about the pipe.', 'customer'],
    ['Suosittelin teitä vaihtamaan pumpun.', 'customer'],
    ['Suosittelen lämpimästi vaihtamaan suodattimen joka vuosi.', 'customer'],
    ['Suosittelen vahvasti, että korjaatte laskun.', 'customer'],
    ['Suosittelen kaikille maalämpöä.', 'customer'],
    ['Suosittelen naapurille toista mallia.', 'customer'],
    ['Voin suositella toista asentajaa.', 'customer'],
    ['Asentajanne suositteli tuotettanne X.', 'customer'],
    ['Annoin numeronne isännöitsijälle, hän soittaa huollosta.', 'customer'],
    ['Recommended us to lower the price.', 'note'],
    ['The case was referred to us.', 'note'],
    ['Suositteli meitä laskemaan hintaa.', 'note'],
    ['Meitä suositeltiin odottamaan kevääseen.', 'note'],
    ['Myyjämme suositteli palveluamme puhelimessa.', 'note'],
    // Denied, or taken back.
    ['I can no longer recommend you to anyone.', 'customer'],
    ['I used to recommend you to all my friends.', 'customer'],
    ['I regret that I recommended you to my sister.', 'customer'],
    ['I would have recommended you to my neighbours.', 'customer'],
    ['It is difficult to recommend you to anyone after this.', 'customer'],
    ['Tuskin suosittelen teitä.', 'customer'],
    ['Kadun, että suosittelin teitä.', 'customer'],
    ['Olisin suositellut teitä naapurille.', 'customer'],
    ['Teitä on vaikea suositella kenellekään, enkä voi suositella.', 'customer'],
    // Under a condition, or only asked.
    ['If I recommended you to my neighbour, would I get a discount?', 'customer'],
    ['I would recommend you, but the invoice is still wrong.', 'customer'],
    ['Suosittelisin teitä, mutta lasku on yhä väärin.', 'customer'],
    ['Suosittelen teitä, kunhan lasku korjataan.', 'customer'],
    ['Would it help that I recommended you?', 'customer'],
    // A complaint that is told on.
    ['I told all my friends about you and your terrible service.', 'customer'],
    ['I have heard about you from my neighbour, and it was awful.', 'customer'],
    ['Kerroin teistä naapurille, ettei kannata tilata.', 'customer'],
  ] as const)('is nothing either in: %s', (text, speaks) => expect(told(text, speaks)).toEqual([]));
});

import { describe, expect, it } from '@jest/globals';
import type { ClaimKind } from '../../reading/claims/claim.js';
import { readText } from '../../reading/read-text.js';
import { areAlike, areOpposed, propositionOf, type Proposition } from './proposition.js';

/** What the claim of a note of one sentence says, of the kind that the reader finds. */
function saidIn(note: string): { readonly kind: ClaimKind; readonly says: Proposition | null } {
  const { claims } = readText(note, { speaks: 'note', at: '2026-03-02T08:00:00.000Z' });
  expect({ note, claims: claims.length }).toEqual({ note, claims: 1 });
  const [{ kind, quote }] = claims as [(typeof claims)[0]];
  return { kind, says: propositionOf(note.slice(quote.from, quote.to), kind) };
}
const relation = (one: string, other: string): 'opposed' | 'alike' | 'none' => {
  const [a, b] = [saidIn(one).says, saidIn(other).says];
  if (!a || !b) return 'none';
  expect(areOpposed(b, a)).toBe(areOpposed(a, b));
  expect(areAlike(b, a)).toBe(areAlike(a, b));
  return areOpposed(a, b) ? 'opposed' : areAlike(a, b) ? 'alike' : 'none';
};

describe('claims that cannot be true together', () => {
  it.each([
    ['Tarvitsevat uuden lämpöpumpun ennen talvea.', 'Eivät tarvitse uutta lämpöpumppua.'],
    ['Haluavat raportin kuukausittain.', 'Eivät halua raporttia.'],
    ['Toivovat raporttia.', 'Eivät tarvitse raporttia.'],
    ['Tarvetta olisi myös jäähdytykselle.', 'Jäähdytykselle ei ole tarvetta.'],
    ['Raporttia kaivataan.', 'Raporttia ei kaivata.'],
    ['Heillä on tarve jäähdytykselle.', 'Tarve jäähdytykselle on jo hoidettu.'],
    ['Hanna epäilee säästölaskelmaa.', 'Hanna ei enää epäile säästölaskelmaa.'],
    ['Pelkäävät, että lämpöpumppu on liian äänekäs.', 'Eivät pelkää, että lämpöpumppu on liian äänekäs.'],
    ['Odottavat asentajaa.', 'Eivät odota asentajaa.'],
    ['Harkitsevat sopimuksen irtisanomista.', 'Eivät enää harkitse sopimuksen irtisanomista.'],
    ['They need a new heat pump before winter.', 'They do not need a heat pump.'],
    ['They would like a monthly report.', "They don't want a report."],
    ['They want a monthly report.', 'They do not want a monthly report.'],
    ['There is a need for a chiller.', 'There is no need for a chiller.'],
    ['They need a report.', 'A report is no longer needed.'],
    ['The need for a chiller has been met.', 'They need a chiller.'],
    ['They doubt the savings.', 'They no longer doubt the savings.'],
    ['They worry that the heat pump is too loud.', 'They do not worry that the heat pump is too loud.'],
    ['Budjetti on hyväksytty.', 'Rahaa ei ole.'],
    ['Rahat on varattu lämpöpumppuun.', 'Lämpöpumppuun ei ole rahaa.'],
    ['The budget has been approved.', 'There is no budget.'],
    ['Funding is secured for the heat pump.', 'They have no money for the heat pump.'],
    ['Huolto on nyt Viluttomalla.', 'Huolto ei ole enää Viluttomalla.'],
    ['Huolto on nyt Viluttomalla.', 'Huollosta vastaa toistaiseksi Pohjanpumppu.'],
    ['Their service is with Viluton for now.', 'Their service is with Kotilämpö Nordic for now.'],
    ['They are currently using Viluton.', 'They are no longer using Viluton.'],
    ['Perhe muuttaa keväällä toiselle paikkakunnalle.', 'Perhe ei muuta toiselle paikkakunnalle.'],
    ['Perhe muuttaa keväällä toiselle paikkakunnalle.', 'Perhe muuttaa syksyllä toiselle paikkakunnalle.'],
    ['Hanna jää eläkkeelle keväällä.', 'Hanna jää eläkkeelle syksyllä.'],
    ['Hanna jää eläkkeelle keväällä.', 'Hanna ei jää eläkkeelle.'],
    ['Hanna retires in spring.', 'Hanna retires in autumn.'],
    ['Yhtiö fuusioituu naapuriyhtiön kanssa.', 'Fuusio peruuntui.'],
    ['The family moves to another town in spring.', 'The family moves to another town in autumn.'],
  ])('%s — %s', (one, other) => {
    expect(relation(one, other)).toBe('opposed');
  });
});

describe('claims that can', () => {
  it.each([
    // Of other things, or of a part of them.
    ['Haluavat raportin sähköpostilla.', 'Eivät halua raporttia paperilla.'],
    ['Tarvitsevat lämpöpumpun.', 'Eivät tarvitse toista lämpöpumppua.'],
    ['Tarvitsevat lämpöpumpun huollon.', 'Eivät tarvitse lämpöpumppua.'],
    ['Haluavat siirtää huollon.', 'Eivät halua huoltoa.'],
    ['Haluavat huollon siirron.', 'Eivät halua huoltoa.'],
    ['Haluavat hiljaisemman lämpöpumpun.', 'Eivät halua lämpöpumppua.'],
    ['Tarvitsevat asentajan.', 'Eivät tarvitse asentajaa joulukuussa.'],
    ['They want to move the visit.', 'They do not want a visit.'],
    ['They want a transfer of the contract.', 'They do not want a contract.'],
    ['They need a new heat pump.', 'They do not need a second heat pump.'],
    ['They would like a service report.', 'They do not want a service.'],
    ['They need reports.', 'They do not need any more reports.'],
    // Under a condition, in part, or with more than one thing at a time.
    ['Haluavat raportin.', 'Eivät halua raporttia, jos se maksaa.'],
    ['Haluavat raportin.', 'Haluavat laskun mutta eivät raporttia.'],
    ['Haluavat laskun.', 'Haluavat laskun vasta ensi kuussa.'],
    ['Haluavat raportin.', 'Toivovat, ettei raportti unohdu.'],
    ['They want a report.', 'They do not want a report unless it is free.'],
    ['They want a report.', 'They want a visit rather than a report.'],
    ['They need a connection.', 'They sold the cottage, so a connection is no longer needed.'],
    ['Odottavat, että takuu kattaa työn.', 'Ilman muuta odottavat, että takuu kattaa työn.'],
    ['They expect the same person.', 'It goes without saying that they expect the same person.'],
    // Of others.
    ['Tarvitsevat patterin.', 'Naapuri ei tarvitse patteria.'],
    ['Hanna jää eläkkeelle keväällä.', 'Pekka jää eläkkeelle syksyllä.'],
    ['Hanna epäilee laskelmaa.', 'Pekka ei epäile laskelmaa.'],
    // A doubt as it is, with its own denial.
    ['Ei ole varma, riittääkö teho.', 'Epäilee, riittääkö teho.'],
    ['Ei usko, että asennus valmistuu ajoissa.', 'Odotus on, että työ valmistuu yhdessä viikossa.'],
    // Money for one thing and not for another.
    ['Rahat on varattu lämpöpumppuun.', 'Kattoon ei ole rahaa.'],
    ['Viluton on antanut heille tarjouksen.', 'Huolto ei ole Viluttomalla.'],
    ['Huolto on nyt Viluttomalla.', 'Huollosta vastaa toistaiseksi Viluton.'],
    ['Huolto on nyt Viluttomalla.', 'Huolto ei ole enää Pohjanpumpulla.'],
    ['Perhe muuttaa keväällä toiselle paikkakunnalle.', 'Ovat muuttamassa pienempään asuntoon.'],
    ['Hanna jää eläkkeelle keväällä.', 'Hanna vaihtaa työpaikkaa kesällä.'],
  ])('%s — %s', (one, other) => {
    expect(relation(one, other)).not.toBe('opposed');
  });
});

it.each([
  ['Toivovat raportin kuukausittain.', 'Toivoivat raporttia kuukausittain.', 'alike'],
  ['They need a new heat pump.', 'They need a heat pump.', 'alike'],
  ['Eivät tarvitse uutta lämpöpumppua.', 'Lämpöpumppua ei tarvita.', 'alike'],
  ['Huolto on nyt Viluttomalla.', 'Huollosta vastaa toistaiseksi Viluton.', 'alike'],
  ['Pelkäävät, että lämpöpumppu on liian äänekäs.', 'Pelkäävät, että lämpöpumppu ei kestä.', 'none'],
  ['Toivovat raportin kuukausittain.', 'Toivovat raportin vuosittain.', 'none'],
])('%s — %s: %s', (one, other, is) => {
  expect(relation(one, other)).toBe(is);
});

it.each([
  ['Eivät enää tarvitse raporttia.', true],
  ['Eivät tarvitse raporttia.', false],
  ['Tarvitsevat sittenkin raportin.', true],
  ['They no longer need a report.', true],
  ['They do not need a report any more.', true],
  ['They need a report.', false],
  ['Huolto on nyt Viluttomalla.', true],
  ['Their service is with Viluton for now.', false],
])('%s tells a change: %s', (note, ends) => {
  expect(saidIn(note).says).toMatchObject({ ends });
});

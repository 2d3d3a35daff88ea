import { expect, it } from '@jest/globals';
import { readText } from '../read-text.js';

const kindsIn = (note: string): readonly string[] =>
  readText(note, { speaks: 'note', at: '2026-03-02T08:00:00.000Z' }).claims.map(({ kind }) => kind);

it.each([
  ['Eivät halua raporttia.', 'wish'],
  ['Emme enää halua raporttia.', 'wish'],
  ['Raporttia ei enää tarvita.', 'need'],
  ['Tarve jäähdytykselle on jo hoidettu.', 'need'],
  ['They do not need the report.', 'need'],
  ['The report is no longer needed.', 'need'],
  ['Eivät odota asentajaa.', 'expectation'],
  ['Budjetti on hyväksytty.', 'life-situation'],
  ['The budget has been approved.', 'life-situation'],
  ['Perhe ei muutakaan toiselle paikkakunnalle.', 'life-situation'],
  ['Rahaa ei ole.', 'risk'],
  ['There is no budget for it.', 'risk'],
  ['Huolto ei ole enää Viluttomalla.', 'competitor'],
  ['Their service is no longer with Viluton.', 'competitor'],
])('what is denied, over or granted is told too: %s', (note, kind) => {
  expect(kindsIn(note)).toEqual([kind]);
});

it.each([
  'Ei halua suositella meitä ennen kuin lasku on oikaistu.',
  'Hanna päättää budjetista.',
  'The budget was discussed.',
])('nothing is claimed: %s', (note) => {
  expect(kindsIn(note)).toEqual([]);
});

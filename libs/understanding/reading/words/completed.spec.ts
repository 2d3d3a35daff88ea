import { expect, it } from '@jest/globals';
import { sentencesIn } from '../read-text.js';
import { isCompleted } from './completed.js';

it.each([
  ['Laskelma on nyt koottu ja viety kansioon.', true],
  ['Varaosa lisättiin tilaukseen aamulla.', true],
  ['Kokosimme laskelman ja lähetimme sen.', true],
  ['Huoltomies on lopultakin saapunut kohteeseen.', true],
  ['Laskelma kootaan ensi viikolla.', false],
  ['Kokoaisimme laskelman mielellämme.', false],
  ['The calculation has now been compiled for you.', true],
  ['We compiled the calculation yesterday.', true],
  ['The calculation will be ready next week.', false],
  ['Your visit is scheduled for Thursday.', false],
  ['The visit has been scheduled.', false],
  ['The part is expected on Monday.', false],
  ['The offer is planned for next week.', false],
  ['We need the detailed offer.', false],
  ['I need the signed offer.', false],
  ['We are excited to send you the offer.', false],
  ['Käynti on sovittu tiistaille.', false],
  ['Huoltokäynti on suunniteltu ensi viikolle.', false],
  ['Korjaus on varattu maanantaille.', false],
  ['Laskun saat sähköpostiin.', false],
  ['Raportti tulee sähköpostiin.', false],
  ['Sopimus vietiin arkistoon ja tarjous tehtiin.', true],
])('whether something has been done is seen from the form of a verb: %s', (text, done) =>
  expect(sentencesIn(text).sentences.some(isCompleted)).toBe(done),
);

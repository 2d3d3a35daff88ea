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
])('whether something has been done is seen from the form of a verb: %s', (text, done) =>
  expect(sentencesIn(text).sentences.some(isCompleted)).toBe(done),
);

import { expect, test } from '@jest/globals';
import { themesOf } from './themes.js';

const quotes = (...words: readonly string[]) =>
  words.map((words, index) => ({ id: `q${index}`, party: `p${index}`, kind: 'wish' as never, words }));

test('words that say nothing make no theme, in either language; what customers speak of does', () => {
  const said = quotes(
    'Haluaisin jotain hiljaisempaa, melu häiritsee.',
    'Jotain pitäisi tehdä, melu kuuluu yöllä.',
    'We want anything without the noise at night.',
    'Anything would do, the noise is terrible.',
    'Where is our order, the delivery never came?',
    'The order was late again, whatever we ordered.',
  );
  const words = themesOf(said).map(({ word }) => word);
  expect(words).toEqual(expect.arrayContaining(['noise', 'order']));
  expect(words).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(jotain|anything|without|whatever)$/)]));
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutText } from './cut-text.js';

test('a text with room stays whole, one without is cut with an ellipsis, and where nothing has room nothing stands', () => {
  expect(cutText('Information search', { width: 110, room: 110.4 })).toBe('Information search');
  expect(cutText('Information search', { width: 180, room: 90 })).toBe('Informat…');
  expect(cutText('Support', { width: 50, room: 4 })).toBe('');
  expect(cutText('Support', { width: 50, room: -80 })).toBe('');
});

test('what is left is a beginning of the text and takes no more than its share of the room', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.double({ min: 0, max: 2, noNaN: true }), (text, share) => {
      const cut = cutText(text, { width: 100, room: 100 * share });
      if (cut === text) return;
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      expect([...cut].length).toBeLessThanOrEqual(Math.max(1, Math.floor(share * [...text].length)));
    }),
  );
});

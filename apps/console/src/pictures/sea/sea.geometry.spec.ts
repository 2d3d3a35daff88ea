import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { placesIn, seaGeometry } from './sea.geometry.js';

const streams = fc.uniqueArray(
  fc.record({
    key: fc.uuid(),
    label: fc.constantFrom('crm.salesforce', 'tickets.zendesk', 'a.source-with-a-rather-long-name'),
    amount: fc.oneof(fc.constant(0), fc.nat(1_000_000)),
    fare: fc.constantFrom('usual' as const, 'late' as const, 'failing' as const),
    fareWord: fc.constantFrom('myöhässä', 'ei koskaan kuultu'),
  }),
  { maxLength: 14, selector: ({ key }) => key },
);

describe('the sea', () => {
  it('has a river for each source that is wider where more flows, and none where nothing does', () => {
    fc.assert(
      fc.property(streams, streams, (sources, out) => {
        const drawn = seaGeometry({ sources, out }, 1116).sources;
        expect(drawn).toHaveLength(sources.length);
        for (const a of drawn) {
          expect(a.width > 0).toBe(a.amount > 0);
          for (const b of drawn) if (a.amount > b.amount) expect(a.width).toBeGreaterThanOrEqual(b.width);
        }
      }),
    );
  });

  it('keeps boxes apart, in the picture, with names that fit', () => {
    fc.assert(
      fc.property(streams, streams, fc.constantFrom(760, 1116, 1640), (sources, out, width) => {
        const { height, boxWidth, ...sides } = seaGeometry({ sources, out }, width);
        for (const side of [sides.sources, sides.out]) {
          let bottom = 0;
          for (const box of side) {
            expect(box.y).toBeGreaterThanOrEqual(bottom);
            bottom = box.y + box.height;
            expect(textWidth(box.text, 12, 600)).toBeLessThanOrEqual(boxWidth);
          }
          expect(bottom).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('writes a name, the word of how it fares and its sign whole and beside each other', () => {
    fc.assert(
      fc.property(streams, fc.constantFrom(1116, 1640), (sources, width) => {
        const { boxWidth, sources: boxes } = seaGeometry({ sources, out: [] }, width);
        const { name, word, sign } = placesIn(boxWidth);
        for (const { text, label, fareWord } of boxes) {
          expect(text).toBe(label);
          expect(name + textWidth(text, 12, 600)).toBeLessThan(word - textWidth(fareWord!, 11, 600));
          expect(word).toBeLessThan(sign - 6.5);
          expect(sign + 6.5).toBeLessThanOrEqual(boxWidth);
        }
      }),
    );
  });
});

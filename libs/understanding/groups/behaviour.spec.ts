import { describe, expect, it } from '@jest/globals';
import { FINNISH_OFFICE } from '../calendar/working-time.js';
import type { Contact } from '../contacts/contact.js';
import { readContact } from '../contacts/read-contact.js';
import { behavioursOf } from './behaviour.js';
import { FEATURES, type Feature } from './features.js';

let count = 0;
const contact = (at: string, some: Partial<Contact> = {}) =>
  readContact({
    id: `c${++count}`, at: `${at}.000Z`, customer: 'a', channel: 'email', direction: 'inbound', form: 'message', automatic: false, subject: null,
    text: 'Patteri vuotaa, olen todella pettynyt.', thread: 't', opportunity: null, by: null, score: null, scoreForm: null, ...some,
  }); // prettier-ignore
const behaviours = (read: readonly ReturnType<typeof contact>[]) =>
  behavioursOf({ read, journeys: [], waits: [] }, FINNISH_OFFICE).map(({ quarter, features }) => ({
    quarter,
    of: (feature: Feature) => features[FEATURES.indexOf(feature)]! / 1000,
  }));

describe('how a party behaves', () => {
  it('is told for every quarter in which it was met, of all until then', () => {
    const told = behaviours([
      contact('2026-01-12T08:00:00'),
      contact('2026-05-12T08:00:00', { channel: 'phone' }),
      contact('2026-05-13T08:00:00', { channel: 'phone' }),
      contact('2026-05-14T08:00:00', { channel: 'chat', direction: 'outbound', text: 'Hei!' }),
    ]);
    expect(told.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2026-Q2']);
    expect(told.map(({ of }) => [of('writes'), of('calls'), of('chats'), of('asks-us')])).toEqual([
      [1, 0, 0, 1],
      [0.25, 0.5, 0.25, 0.75],
    ]);
    expect(told[0]!.of('sad')).toBe(1);
    // Four touchpoints in 122 days.
    expect(told[1]!.of('pace')).toBeCloseTo(4 / (122 / 30), 3);
  });

  it('knows our hours by the clock on the wall, weekends and holidays among those off', () => {
    const off = (at: string) => behaviours([contact(at)])[0]!.of('off-hours');
    expect(off('2026-01-12T06:30:00')).toBe(0); // Monday 8.30 in Helsinki.
    expect(off('2026-01-12T05:30:00')).toBe(1);
    expect(off('2026-07-13T05:30:00')).toBe(0); // In summer that is 8.30.
    expect(off('2026-01-11T10:00:00')).toBe(1);
    expect(off('2026-01-06T10:00:00')).toBe(1); // Epiphany.
    expect(behaviours([contact('2026-01-11T10:00:00', { direction: 'outbound' })])[0]!.of('off-hours')).toBe(0);
  });

  it('is not told of who was met by machines alone', () =>
    expect(behaviours([contact('2026-01-12T08:00:00', { automatic: true })])).toEqual([]));
});

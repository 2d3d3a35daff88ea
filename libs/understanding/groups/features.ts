import type { ReadContact } from '../contacts/read-contact.js';
import { speakerOf } from '../contacts/contact.js';
import type { Journey } from '../stages/journey.js';
import type { Wait } from '../waits/wait.js';

/** How a customer behaves; never who they are: no age, no industry, no size. */
export const FEATURES = [
  'writes', 'calls', 'meets', 'chats', 'asks-us', 'off-hours', 'pace', 'loops', 'returns', 'sad', 'glad', 'waits', 'asks-again',
] as const; // prettier-ignore
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

const HELSINKI_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  hourCycle: 'h23',
});
const DAY = 86_400_000;

/** Shares are 0 to 1; `pace` is contacts a month, `loops` and `returns` are counts of moves, all dampened by a logarithm. */
export function featuresOf(
  read: readonly ReadContact[],
  journeys: readonly Journey[],
  waits: readonly Wait[],
): Features {
  const met = read.filter(({ contact }) => !contact.automatic);
  const share = (test: (each: ReadContact) => boolean): number =>
    met.length === 0 ? 0 : met.filter(test).length / met.length;
  const times = met.map(({ contact }) => Date.parse(contact.at));
  const months = times.length === 0 ? 1 : Math.max(1, (Math.max(...times) - Math.min(...times)) / (30 * DAY));
  const moves = journeys.flatMap((journey) => journey.moves);
  const count = (kind: string): number => Math.log1p(moves.filter((move) => move.kind === kind).length);
  return {
    writes: share(({ contact }) => contact.channel === 'email' || contact.channel === 'form'),
    calls: share(({ contact }) => contact.channel === 'phone'),
    meets: share(({ contact }) => contact.channel === 'meeting' || contact.channel === 'store'),
    chats: share(
      ({ contact }) => contact.channel === 'chat' || contact.channel === 'social' || contact.channel === 'sms',
    ),
    'asks-us': share(({ contact }) => speakerOf(contact) === 'customer'),
    'off-hours': share(({ contact }) => {
      const hour = Number(HELSINKI_HOUR.format(Date.parse(contact.at)));
      return speakerOf(contact) === 'customer' && (hour < 8 || hour >= 17);
    }),
    pace: Math.log1p(met.length / months),
    loops: count('back'),
    returns: count('returned'),
    sad: share(({ reading }) => reading.feeling.feeling === 'NEGATIVE'),
    glad: share(({ reading }) => reading.feeling.feeling === 'POSITIVE'),
    waits: Math.log1p(waits.filter(({ discarded }) => !discarded).length),
    'asks-again': Math.log1p(waits.reduce((sum, { attempts }) => sum + attempts.length, 0)),
  };
}

import type { HubEvent } from '#contracts';
import { settleAllDoubts } from '#graph';
import { rounded, type BenchOptions, type Figure } from '../../figure.js';
import { streamPeople } from '../../identity/stream-people.js';
import { logText, openPeoplePath, type LogText, type PeoplePath } from './people-path.js';

/** What all records of a crowd say alike. */
interface Crowd {
  readonly name: string;
  readonly says: Readonly<Record<string, unknown>>;
}

const PHONE = { phones: ['09 4123 456'] };
const MAILBOX = { emails: ['henkilosto@tehdas.example'] };
const ADDRESS = { address: { street: 'Tehtaankatu 1', postalCode: '00140', city: 'Helsinki' } };
const CROWDS: readonly Crowd[] = [
  { name: 'switchboard', says: PHONE },
  { name: 'mailbox', says: MAILBOX },
  { name: 'address', says: ADDRESS },
  {
    name: 'workplace with all three',
    says: { ...PHONE, ...MAILBOX, ...ADDRESS, organization: { key: 'tehdas', name: 'Tehdas Oy' } },
  },
];
const NOBODY: Crowd = { name: 'ordinary', says: {} };
const CROWD = 10_000;
const ROUNDS = 3;
/** Records in a window: new ones, each of which then changes. */
const WINDOWS = { batches: 1_000, alone: 100 } as const;
type Way = keyof typeof WINDOWS;

/**
 * What a record costs that touches a group of 10,000, against an ordinary one, in turn in one run: a switchboard, a mailbox,
 * an address, and a workplace that shares all three. New records and changed ones, in batches and one by one; the doubts that
 * come of them are worked out within what is measured.
 */
export async function measureIdentityCrowd({ events, say }: BenchOptions): Promise<readonly Figure[]> {
  const path = await openPeoplePath();
  try {
    const people = peopleIn(streamPeople(Infinity));
    await load(path, people(NOBODY, Math.round(events / 2)));
    await path.keeper.tick(true);
    say(`${path.applied()} ordinary records, and a model learned from them`);
    for (const crowd of CROWDS) {
      await load(path, people(crowd, CROWD));
      say(`${CROWD} of a ${crowd.name}`);
    }
    const costs = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round++)
      for (const way of ['batches', 'alone'] as const)
        for (const crowd of [NOBODY, ...CROWDS]) {
          const cost = await costOf(path, people(crowd, WINDOWS[way], true), way);
          const of = `${crowd.name} ${way}`;
          costs.set(of, [...(costs.get(of) ?? []), cost]);
          say(`${of}: ${rounded(cost * 1e6, 0)} µs`);
        }
    const median = (crowd: Crowd, way: Way) =>
      costs.get(`${crowd.name} ${way}`)!.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
    const ratio = (crowd: Crowd, way: Way) => rounded(median(crowd, way) / median(NOBODY, way), 2);
    const worst = Math.max(...CROWDS.flatMap((crowd) => [ratio(crowd, 'batches'), ratio(crowd, 'alone')]));
    const told = CROWDS.map((crowd) => `${crowd.name} ${ratio(crowd, 'batches')} and ${ratio(crowd, 'alone')}`);
    return [
      {
        figure: 'identity-crowd',
        value: worst,
        unit: 'CPU of a record that touches a group of 10,000 over an ordinary one',
        against: 'an ordinary record',
        ratio: worst,
        how: `the worst of: ${told.join('; ')} times an ordinary one, in batches and one by one (${(['batches', 'alone'] as const).map((way) => `${rounded(median(NOBODY, way) * 1e6, 0)} µs`).join(' and ')}); CPU of worker and PostgreSQL, doubts included, medians of ${ROUNDS} rounds in turn; ${path.applied()} events in all`,
      },
    ];
  } finally {
    await path.close();
  }
}

/** Events of the next people of a stream, as records of a crowd. @param changed each once more, with a title */
function peopleIn(stream: Generator<HubEvent, void>) {
  return ({ says }: Crowd, records: number, changed = false): readonly LogText[] => {
    const made = Array.from({ length: records }, () => {
      const next = stream.next();
      if (next.done) throw new Error('The stream of people came to its end.');
      return { ...next.value, data: { ...(next.value.data as object), ...says } };
    });
    const later = made.map((event) => ({
      ...event,
      id: `${event.id}-later`,
      time: '2026-11-01T00:00:00.000Z',
      data: { ...event.data, title: 'asentaja' },
    }));
    return [...made, ...(changed ? later : [])].map(logText);
  };
}

async function load(path: PeoplePath, events: readonly LogText[]): Promise<void> {
  for (let from = 0; from < events.length; from += 1_000) {
    await path.send(events.slice(from, from + 1_000));
    await path.drained();
  }
  await settleAllDoubts(path.pool);
}

/** CPU seconds an event. */
async function costOf(path: PeoplePath, events: readonly LogText[], way: Way): Promise<number> {
  const size = way === 'alone' ? 1 : events.length;
  const before = path.cpu();
  for (let from = 0; from < events.length; from += size) {
    await path.send(events.slice(from, from + size));
    await path.drained();
  }
  await settleAllDoubts(path.pool);
  return (path.cpu() - before) / events.length;
}

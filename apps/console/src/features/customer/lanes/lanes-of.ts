import type { Channel } from '../../../api/operations.generated.js';
import type { LanePromise, LanesData } from '../../../pictures/lanes/lanes.geometry.js';
import type { CustomerOfPage } from '../use-customer.js';

const YEAR = 365.25 * 86_400_000;

export type LanesOf = Pick<CustomerOfPage, 'lanes' | 'asked' | 'given'>;

/** What the lanes draw: the year until now, or until the last contact where that is longer ago. */
export function lanesOf(
  { lanes, asked, given }: LanesOf,
  now: number,
  channelName: (channel: Channel) => string,
  promisesName: string,
): LanesData {
  const marks = lanes.nodes.map(({ id, channel, occurredAt, feeling }) => ({
    id,
    channel,
    at: Date.parse(occurredAt),
    feeling: feeling?.feeling ?? ('UNKNOWN' as const),
  }));
  const last = Math.max(...marks.map(({ at }) => at));
  const to = last > now - YEAR ? now : last;
  const from = to - YEAR;
  const waits = asked.nodes.flatMap(({ channel, since, endedAt, discarded }) =>
    discarded ? [] : [{ channel, from: Date.parse(since), to: endedAt === null ? null : Date.parse(endedAt) }],
  );
  const used = new Set<Channel>([
    ...lanes.nodes.filter(({ occurredAt }) => Date.parse(occurredAt) >= from).map(({ channel }) => channel),
    ...asked.nodes
      .filter(({ endedAt }) => endedAt === null || Date.parse(endedAt) >= from)
      .map(({ channel }) => channel),
  ]);
  const counts = new Map<string, number>();
  for (const { channel } of marks) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return {
    from,
    to,
    now,
    channels: [...used]
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .map((key) => ({ key, name: channelName(key) })),
    marks,
    waits,
    promises: given.nodes.flatMap((promise): readonly LanePromise[] => {
      const outcome = OUTCOMES[promise.outcome];
      if (!outcome) return [];
      return [
        {
          id: promise.id,
          madeAt: Date.parse(promise.madeAt),
          dueAt: timeOf(promise.dueAt),
          settledAt: timeOf(promise.lateAt ?? promise.proofAt),
          outcome,
        },
      ];
    }),
    promisesName,
  };
}

const OUTCOMES: Readonly<Record<string, LanePromise['outcome']>> = { KEPT: 'kept', BROKEN: 'broken', OPEN: 'open' };

const timeOf = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

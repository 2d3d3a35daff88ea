import { readSources, silenceOf } from '#graph';
import { Context, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
import { topicMatches, type SourceFile } from '#sources';
import { HealthSources } from '../health/health-sources.js';
import { within } from '../health/within.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { SourceFamily, SourceState } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { SourceFilesInForce } from './source-files-in-force.js';
import { May, Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'Why events are held back, and how many.' })
export class HeldBack {
  @Shown('PUBLIC', () => String, 'The stable code of the reason, such as `data.invalid`.')
  readonly code!: string;

  @Shown('PUBLIC', () => Int, 'How many events wait for it.')
  readonly count!: number;
}

@ObjectType({ description: 'Something a source says that no mapping understands.' })
export class NotUnderstood {
  @Shown(
    'PUBLIC',
    () => String,
    '`type` for a type of events, `field` for a field of some, `content` for what the events tell of without sending it: it must be read at the source, such as through its API.',
  )
  readonly kind!: string;

  @Shown('PUBLIC', () => String, 'The type, the path of the field, such as `comments[].mood`, or what was not sent.')
  readonly name!: string;

  @Shown('PUBLIC', () => String, 'The mapping that read the events, such as `slack@1.0.0`; empty where none did.')
  readonly mapping!: string;

  @Shown('PUBLIC', () => Float, 'In how many events it was seen.')
  readonly events!: number;

  @Shown('PUBLIC', () => DateTime, 'When it was first seen.')
  readonly firstAt!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was last seen.')
  readonly lastAt!: string;

  @Shown('PUBLIC', () => String, 'The id of an event that has it.', { nullable: true })
  readonly sample!: string | null;
}

@ObjectType({ description: 'A system that publishes events, and how it fares.' })
export class Source {
  @Shown('PUBLIC', () => String, 'Its name, such as `crm.salesforce`.')
  readonly source!: string;

  @Shown('PUBLIC', () => SourceFamily, 'Its family; null where the name tells none.', {
    nullable: true,
    read: (family: string) => (KNOWN.has(family) ? family : null),
  })
  readonly family!: string | null;

  @Shown('PUBLIC', () => Float, 'Events that took effect.', { read: Number })
  readonly events!: number;

  @Shown('PUBLIC', () => Float, 'Events that had been seen before and changed nothing.', { read: Number })
  readonly duplicates!: number;

  @Shown('PUBLIC', () => Float, 'Events that were ever parked.', { read: Number })
  readonly parked!: number;

  @Shown('PUBLIC', () => [HeldBack], 'Events that are parked now, by reason.', { size: 5 })
  readonly heldBack!: readonly HeldBack[];

  @Shown('PUBLIC', () => SourceState, 'Whether it speaks as usual.')
  readonly state!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub first heard it.')
  readonly firstHeardAt!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub last heard it.')
  readonly lastHeardAt!: string;

  @Shown('PUBLIC', () => DateTime, 'The latest time that any of its events carries.', { nullable: true })
  readonly lastEventTime!: string | null;

  @Shown('PUBLIC', () => String, 'The mapping that read its last event, with its version.', { nullable: true })
  readonly mapping!: string | null;

  @Shown('PUBLIC', () => Int, 'Events in the last 24 hours.')
  readonly lastDay!: number;

  @Shown('PUBLIC', () => [Int], 'Events in each of the last 24 hours by the clock, the oldest first; the last hour runs still.', { size: 24 }) // prettier-ignore
  readonly hours!: readonly number[];

  @Shown('PUBLIC', () => DateTime, 'When the first of `hours` began. They are hours of UTC: where clocks differ from it by half an hour, they begin at half past.') // prettier-ignore
  readonly hoursSince!: Date;

  @Shown('PUBLIC', () => Float, 'Events in an hour in which it speaks: the median of two weeks.', { nullable: true })
  readonly usualPerHour!: number | null;

  @Shown(
    'PUBLIC',
    () => String,
    'What is odd about its silence, such as `usually 40 an hour, none for 5 h`; null where it is as usual.',
    {
      nullable: true,
    },
  )
  readonly alarm!: string | null;

  @Shown(
    'PUBLIC',
    () => Float,
    'Events that are in the log and not yet applied: of its family, and of the topics that its file names; null where that cannot be told now.',
    {
      nullable: true,
    },
  )
  readonly lag!: number | null;

  @Shown('PUBLIC', () => [NotUnderstood], 'What it says that nobody understands, the most frequent first.', {
    size: 10,
  })
  readonly notUnderstood!: readonly NotUnderstood[];

  @Shown('PUBLIC', () => String, 'Who answers for it, as its file says.', { nullable: true })
  readonly owner!: string | null;
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(SourceFamily));

@Resolver()
export class SourcesResolver {
  constructor(
    private readonly pool: Pool,
    private readonly health: HealthSources,
    private readonly files: SourceFilesInForce,
  ) {}

  @May('sources:read')
  @Query(() => [Source], {
    nullable: true,
    description: 'Every source the hub has heard. An integration sees its own.',
  })
  async sources(@Context() { viewer }: GatewayContext): Promise<readonly object[]> {
    if (viewer.role === 'integration' && viewer.source === undefined) return [];
    const rows = await readSources(this.pool, viewer.role === 'integration' ? viewer.source : undefined);
    const lags = await this.lags();
    return rows.map((row) => {
      const file = this.files.all.find(({ source }) => source === row.source);
      return {
        ...row,
        alarm: silenceOf(row, file?.silenceMs) ?? null,
        lag: lagOf(row.family, file, lags),
        owner: file?.owner ?? null,
      };
    });
  }

  private async lags(): Promise<ReadonlyMap<string, number>> {
    const readings = await Promise.allSettled(this.health.lags.map((read) => within(2_000, read())));
    const sums = new Map<string, number>();
    for (const reading of readings)
      if (reading.status === 'fulfilled')
        for (const { topic, lag } of reading.value) sums.set(topic, (sums.get(topic) ?? 0) + Number(lag));
    return sums;
  }
}

/** Its family's topic, and those of others that its file makes the workers read. */
function lagOf(family: string, file: SourceFile | undefined, lags: ReadonlyMap<string, number>): number | null {
  const own = lags.get(`meri.${family}`);
  if (own === undefined) return null;
  const { topic: named, isPattern } = file?.kafka ?? {};
  let sum = own;
  for (const [topic, lag] of lags)
    if (named !== undefined && (isPattern ? topicMatches(named, topic) : topic === named)) sum += lag;
  return sum;
}

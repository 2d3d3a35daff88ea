import { readSources } from '#graph';
import { Context, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
import type { GatewayContext } from '../graphql/transport/context.js';
import { SourceFamily, SourceState } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { May, Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'Why events are held back, and how many.' })
export class HeldBack {
  @Shown('PUBLIC', () => String, 'The stable code of the reason, such as `data.invalid`.')
  readonly code!: string;

  @Shown('PUBLIC', () => Int, 'How many events wait for it.')
  readonly count!: number;
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
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(SourceFamily));

@Resolver()
export class SourcesResolver {
  constructor(private readonly pool: Pool) {}

  @May('sources:read')
  @Query(() => [Source], { description: 'Every source the hub has heard. An integration sees its own.' })
  async sources(@Context() { viewer }: GatewayContext): Promise<readonly object[]> {
    if (viewer.role === 'integration' && viewer.source === undefined) return [];
    return readSources(this.pool, viewer.role === 'integration' ? viewer.source : undefined);
  }
}

import { readStructured } from '#contracts';
import {
  isUuid,
  readParkedEvent,
  readParkedEvents,
  settleParkedEvent,
  type PageJson,
  type ParkedEvent as Parked,
} from '#graph';
import { Args, Context, createUnionType, ID, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import type { GatewayContext } from '../graphql/transport/context.js';
import { EventAppender } from '../graphql/event-appender.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { Refused, refused } from '../graphql/vocabulary/refused.type.js';
import { selectionOf } from '../graphql/selection-of.js';
import { May, Shown } from '../graphql/policy/shown.js';
import { ParkedEventConnection, ParkedEventFilterInput } from './parked-event.type.js';

@ObjectType({ description: 'The event was moved on.' })
export class ParkedEventSettled {
  @Shown('PUBLIC', () => ID, 'The parked event.')
  readonly id!: string;
}

const SettleResult = createUnionType({
  name: 'SettleParkedEventResult',
  description: 'What became of the wish to move a parked event on.',
  types: () => [ParkedEventSettled, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

type Settled = (ParkedEventSettled & { readonly $type: 'ParkedEventSettled' }) | Refused;

@Resolver()
export class ParkedResolver {
  constructor(
    private readonly pool: Pool,
    private readonly appender: EventAppender,
  ) {}

  @May('parked:read')
  @Query(() => ParkedEventConnection, {
    nullable: true,
    description: 'Events that could not be applied, the last parked first. An integration sees its own source’s.',
  })
  async parkedEvents(
    @Args() page: PageArgs,
    @Args('filter', { type: () => ParkedEventFilterInput, nullable: true, description: 'Only those that match.' })
    filter: ParkedEventFilterInput | undefined,
    @Context() { viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    const own = viewer.role === 'integration' ? [viewer.source ?? ''] : undefined;
    const source = own ? (filter?.source ? filter.source.filter((one) => own.includes(one)) : own) : filter?.source;
    return readParkedEvents(
      this.pool,
      { state: ['parked'], ...filter, source: source ?? null },
      selectionOf(info, { ...page }),
    );
  }

  @May('parked:decide')
  @Mutation(() => SettleResult, {
    description: 'Sends a parked event again by the way it came, as it was or mended. What fails again is parked anew.',
  })
  async retryParked(
    @Args('id', { type: () => ID, description: 'The parked event.' }) id: string,
    @Args('payload', {
      type: () => String,
      nullable: true,
      description: 'The mended event in the form it came; absent for its own bytes.',
    })
    payload: string | undefined,
  ): Promise<Settled> {
    const parked = await this.find(id);
    if (!('payload' in parked)) return parked;
    const flaw = payload === undefined ? undefined : flawOf(parked, payload);
    if (flaw) return flaw;
    // First appended, then marked: a crash between the two sends it twice, which has one effect.
    await this.appender.append([
      {
        topic: parked.topic,
        key: parked.key,
        headers: { ...parked.headers },
        value: payload === undefined ? parked.payload : Buffer.from(payload),
      },
    ]);
    await settleParkedEvent(this.pool, parked.id, 'retried');
    return { $type: 'ParkedEventSettled', id: `parked_${parked.id}` };
  }

  @May('parked:decide')
  @Mutation(() => SettleResult, { description: 'Gives a parked event up. Its bytes are kept.' })
  async discardParked(@Args('id', { type: () => ID, description: 'The parked event.' }) id: string): Promise<Settled> {
    const parked = await this.find(id);
    if (!('payload' in parked)) return parked;
    if (!(await settleParkedEvent(this.pool, parked.id, 'discarded'))) return SETTLED_ALREADY;
    return { $type: 'ParkedEventSettled', id: `parked_${parked.id}` };
  }

  private async find(globalId: string): Promise<Parked | Refused> {
    const id = globalId.replace(/^parked_/, '');
    const parked = isUuid(id) ? await readParkedEvent(this.pool, id) : undefined;
    if (!parked) return refused('NOT_FOUND', 'There is no parked event of this id.', 'id');
    return parked.state === 'parked' ? parked : SETTLED_ALREADY;
  }
}

const SETTLED_ALREADY = refused('ALREADY_SETTLED', 'Somebody has retried or discarded this event already.', 'id');

/** A mended event in structured form must at least be an event; in binary form its attributes are headers. */
function flawOf(parked: Parked, payload: string): Refused | undefined {
  if (parked.headers['ce_specversion'] !== undefined) return undefined;
  const read = readStructured(payload, new Date().toISOString());
  if (read.ok) return undefined;
  return {
    userErrors: read.problems.map(({ code, path, reason, expected }) => ({
      code,
      field: ['payload'],
      message: `${path || 'The event'} ${reason}${expected ? `; expected ${expected}` : ''}`,
    })),
    $type: 'Refused',
  } as Refused;
}

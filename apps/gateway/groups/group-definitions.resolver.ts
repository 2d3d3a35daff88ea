import { awaitSettled, nodeOf, readGroups, type CustomerFilter, type Selection } from '#graph';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { GatewayTuning } from '../graphql/gateway-tuning.js';
import { May } from '../graphql/policy/shown.js';
import { SaidEvents } from '../graphql/said-events.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { refused, type Refused } from '../graphql/vocabulary/refused.type.js';
import { DefineGroupInput, DefineGroupResult, type DefineGroupAnswer } from './defining.type.js';
import { demandMayAsk } from '../customers/demand-may-ask.js';
import { groupsIn } from './told-filter.js';

/** What is said of groups here comes from the source of what people say in the gateway. */
const SOURCE = 'notes.meri';
const TYPE = 'group.defined';

/** What people say groups are: each word is an event, and the last one on each part stands. */
@Resolver()
export class GroupDefinitionsResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
    private readonly tuning: GatewayTuning,
  ) {}

  @May('groups:define')
  @Mutation(() => DefineGroupResult, {
    description: 'Says what a group is: makes one from a filter, renames it, or changes who is of it. Try it first with `tryGroup`. Saying again what was before undoes it.', // prettier-ignore
  })
  async defineGroup(
    @Args('input', { type: () => DefineGroupInput, description: 'What it is.' }) input: DefineGroupInput,
    @Context() { viewer }: GatewayContext,
  ): Promise<DefineGroupAnswer> {
    demandMayAsk(viewer.role, input.filter);
    const { filter, description } = input;
    const name = typeof input.name === 'string' ? input.name.trim() : input.name;
    const known = input.id ? await this.find(input.id) : undefined;
    const flaw = flawIn({ ...input, name }, known) ?? (await this.flawInGroups(filter));
    if (flaw) return flaw;
    const said = Object.fromEntries(
      Object.entries({ name, description, filter }).filter(([, value]) => value !== undefined),
    );
    return this.say(known ?? { id: randomUUID(), kind: 'written' }, { ...said, by: viewer.name });
  }

  @May('groups:define')
  @Mutation(() => DefineGroupResult, {
    description: 'Takes a written group out of use, or puts it back. What was said of it stays.',
  })
  async retireGroup(
    @Args('id', { type: () => ID, description: 'The group.' }) id: string,
    @Args('retired', { type: () => Boolean, defaultValue: true, description: 'False puts it back into use.' })
    retired: boolean,
    @Context() { viewer }: GatewayContext,
  ): Promise<DefineGroupAnswer> {
    const known = await this.find(id);
    if (!known) return refused('NOT_FOUND', 'There is no group of this id.', 'id');
    if (known.kind === 'found')
      return refused('FOUND_GROUP', 'A group that was found is there as long as customers behave so.', 'id');
    return this.say(known, { retired, by: viewer.name });
  }

  private async find(globalId: string): Promise<Known | undefined> {
    const named = nodeOf(globalId);
    if (named?.kind !== 'group') return undefined;
    const [group] = await readGroups(this.pool, selected('kind'), { ids: [named.id], includeRetired: true });
    return group && { id: named.id, kind: group['kind'] as Known['kind'] };
  }

  /** Who is of a written group follows from customers; where groups could follow from each other, nobody could say in which order. */
  private async flawInGroups(filter: CustomerFilter | null | undefined): Promise<Refused | undefined> {
    for (const id of groupsIn(filter))
      if ((await this.find(id))?.kind !== 'found')
        return refused('GROUP_OF_GROUPS', 'A filter may name groups that were found, none that were written.', 'input', 'filter'); // prettier-ignore
    return undefined;
  }

  private async say({ id: key, kind }: Known, data: object): Promise<DefineGroupAnswer> {
    const said = await this.events.say(SOURCE, TYPE, { key, ...data });
    if ('userErrors' in said) return said;
    const { eventId } = said;
    const group = `group_${key}`;
    const stands =
      said.arrival === 'applied' &&
      (kind === 'found' || (await awaitSettled(this.pool, key, this.tuning.applyTimeoutMs)));
    if (!stands) return { $type: 'GroupPending', group, eventId };
    const [row] = await readGroups(this.pool, selected('size'), { ids: [key], includeRetired: true });
    return { $type: 'GroupDefined', group, size: (row?.['size'] as number | undefined) ?? 0, eventId };
  }
}

interface Known {
  readonly id: string;
  readonly kind: 'found' | 'written';
}

const selected = (field: string): readonly Selection[] => [{ field, key: field, args: {}, fields: [] }];

function flawIn({ id, name, filter }: DefineGroupInput, known: Known | undefined): Refused | undefined {
  if (id && !known) return refused('NOT_FOUND', 'There is no group of this id.', 'input', 'id');
  const found = known?.kind === 'found';
  if (found && filter) return refused('FOUND_GROUP', 'Who is of a group that was found follows from what customers do.', 'input', 'filter'); // prettier-ignore
  if (!found && (name === null || name === '' || (!known && name === undefined)))
    return refused('NAME_MISSING', 'A group needs a name.', 'input', 'name');
  if (!found && (filter === null || (!known && filter === undefined)))
    return refused('FILTER_MISSING', 'A group needs a filter that says who is of it.', 'input', 'filter');
  if (filter && Object.values(filter as object).every((value) => value === null || value === undefined))
    return refused('FILTER_EMPTY', 'The filter says nothing: everybody would be of the group.', 'input', 'filter');
  return undefined;
}

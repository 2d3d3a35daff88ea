import { countDue, countMapMembers, readGroupMapCounts, readMapCounts, type MapCounts, type Selection } from '#graph';
import { dayOf, mapViewOf, periodBefore, periodOfRole, type Flag, type MapView, type Role } from '#understanding';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionsOf } from '../graphql/selection-of.js';
import { ServiceMap } from './service-map.type.js';
import { TermsInForce } from './terms-in-force.js';
import { checkPeriod, groupIn, ViewInput } from './view.type.js';

@Resolver()
export class ServiceMapResolver {
  constructor(
    private readonly pool: Pool,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => ServiceMap, { nullable: true, description: 'Where we meet customers, and how it goes there.' })
  async serviceMap(
    @Args('view', { type: () => ViewInput, nullable: true, description: 'All time and all channels where absent.' })
    view: ViewInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const period = checkPeriod(view?.period ?? 'all');
    const other = view?.compare === 'before' ? periodBefore(period) : (view?.compare ?? undefined);
    const selections = selectionsOf(info);
    const group = groupIn(view?.group);
    const lens: Lens = {
      channels: view?.channels ?? null,
      ...(group === undefined ? {} : { group }),
      ...(view?.role ? { role: view.role } : {}),
    };
    // Nothing of this waits for anything else of it.
    const [over, own, before] = await Promise.all([
      group === undefined ? null : countMapMembers(this.pool, group),
      this.read(period, lens, selections),
      other === undefined ? null : this.read(checkPeriod(other), lens, selections),
    ]);
    return { over, ...own, compared: before && { over, ...before } };
  }

  private async read(
    period: string,
    { channels, group, role }: Lens,
    selections: readonly Selection[],
  ): Promise<object> {
    const { map, hours } = this.inForce.terms;
    const counted = periodOfRole(period, role);
    const { counts, behind } =
      group === undefined ? await readMapCounts(this.pool, counted) : await this.readGroup(counted, group);
    const wanted = channels ? counts.filter(({ channel }) => channel === '' || channels.includes(channel)) : counts;
    const view = mapViewOf(wanted, map, dayOf(new Date().toISOString(), hours.zone));
    return { ...told(view, map.channels), ...flowsAsked(view, selections), period, behind, version: map.version };
  }

  private async readGroup(period: string, group: string): Promise<MapCounts> {
    const [counts, behind] = await Promise.all([readGroupMapCounts(this.pool, period, group), countDue(this.pool)]);
    return { counts, behind };
  }
}

interface Lens {
  readonly channels: readonly string[] | null;
  /** A group's bare id. */
  readonly group?: string;
  readonly role?: Role;
}

type ChannelName = { readonly id: string; readonly names: { readonly en: string; readonly fi: string } };

function told(view: MapView, channels: readonly ChannelName[]): object {
  const flagsAt = (stage: string, channel: string | null): readonly Flag[] =>
    view.flags.filter((flag) => flag.stage === stage && flag.channel === channel);
  return {
    ...view,
    cells: view.cells.map((cell) => ({ ...cell, flags: flagsAt(cell.stage, cell.channel) })),
    stages: view.stages.map((stage) => ({ ...stage, flags: flagsAt(stage.id, null) })),
    channels: channels.flatMap((channel) => {
      const touchpoints = view.cells.reduce(
        (sum, cell) => sum + (cell.channel === channel.id ? cell.touchpoints : 0),
        0,
      );
      return touchpoints === 0 ? [] : [{ ...channel, touchpoints }];
    }),
    flowCount: view.flows.length,
    findings: view.findings.map((flag) => ({
      key: flag.kind,
      flag,
      arguments: Object.entries(flag)
        .filter(([name, value]) => name !== 'kind' && value !== null)
        .map(([name, value]) => ({ name, value: String(value) })),
    })),
  };
}

/** Each alias of a list has its own `first`. */
function flowsAsked({ flows, returns }: MapView, selections: readonly Selection[]): object {
  const lists: Readonly<Record<string, MapView['flows']>> = { flows, returns };
  return Object.fromEntries(
    selections.flatMap(({ field, key, args }) => {
      const list = lists[field];
      return list ? [[key, list.slice(0, args['first'] as number)]] : [];
    }),
  );
}

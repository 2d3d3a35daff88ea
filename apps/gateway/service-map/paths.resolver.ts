import { readRoleWays, readStayLengths, readWays } from '#graph';
import { boundsOf, dayOf, funnelOf, pathsOf, periodOfRole, wayOf, waysAsked, type PathQuery } from '#understanding';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionsOf } from '../graphql/selection-of.js';
import { failure } from '../graphql/transport/failure.js';
import { Paths, PathsInput } from './paths.type.js';
import { TermsInForce } from './terms-in-force.js';
import { checkPeriod, groupIn } from './view.type.js';

@Resolver()
export class PathsResolver {
  constructor(
    private readonly pool: Pool,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => Paths, { nullable: true, description: 'Which way journeys really go, return and leave.' })
  async paths(
    @Args('view', { type: () => PathsInput, nullable: true, description: 'All journeys where absent.' })
    view: PathsInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Paths> {
    const { map, hours } = this.inForce.terms;
    const query = queryOf(view, new Set(map.stages.map(({ id }) => id)));
    const [now, period] = [new Date().toISOString(), checkPeriod(view?.period ?? 'all')];
    const [group, channels] = [groupIn(view?.group), view?.channels ?? null];
    const bounds = boundsOf(period, hours.zone);
    const { from, to, through } = query;
    const named = (...stages: readonly (string | undefined)[]) => stages.filter((stage) => stage !== undefined);
    const readAllWays = async () =>
      view?.role
        ? (await readRoleWays(this.pool, periodOfRole(period, view.role), group)).flatMap(
            (count) => wayOf(count, dayOf(now, hours.zone), channels) ?? [],
          )
        : readWays(this.pool, bounds, now, group, channels);
    // How long stays take is not kept by role and channel.
    const isTold = !view?.role && !channels && selectionsOf(info).some(({ field }) => field === 'stays');
    const [ways, stays] = await Promise.all([
      readAllWays(),
      isTold ? readStayLengths(this.pool, bounds, query, group) : [],
    ]);
    const { customers, steps, links } = pathsOf(ways, query);
    const fixed = named(from, through, to);
    return {
      customers,
      steps: steps.map((nodes, index) => ({ index, nodes })),
      links,
      funnel: fixed.length < 2 ? [] : funnelOf(waysAsked(ways, query), fixed),
      stays,
    };
  }
}

function queryOf(view: PathsInput | undefined, stages: ReadonlySet<string>): PathQuery {
  const [perStep, steps] = [view?.perStep ?? 5, view?.steps ?? 8];
  if (perStep < 1 || perStep > 12 || steps < 1 || steps > 20)
    throw failure('BAD_USER_INPUT', 'perStep is 1 to 12, steps is 1 to 20.');
  const named = (['from', 'to', 'through', 'exclude'] as const).flatMap((name) => {
    const stage = view?.[name];
    if (!stage) return [];
    if (!stages.has(stage))
      throw failure('BAD_USER_INPUT', `There is no stage ${stage.slice(0, 40)}; there are ${[...stages].join(', ')}.`);
    return [[name, stage] as const];
  });
  return { ...Object.fromEntries(named), perStep, steps };
}

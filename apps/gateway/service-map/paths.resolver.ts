import { readWays } from '#graph';
import { boundsOf, pathsOf, type PathQuery } from '#understanding';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
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
  @Query(() => Paths, { description: 'Which way journeys really go, return and leave.' })
  async paths(
    @Args('view', { type: () => PathsInput, nullable: true, description: 'All journeys where absent.' })
    view: PathsInput | undefined,
  ): Promise<Paths> {
    const { map, hours } = this.inForce.terms;
    const query = queryOf(view, new Set(map.stages.map(({ id }) => id)));
    const bounds = boundsOf(checkPeriod(view?.period ?? 'all'), hours.zone);
    const ways = await readWays(this.pool, bounds, new Date().toISOString(), groupIn(view?.group));
    const { customers, steps, links } = pathsOf(ways, query);
    return { customers, steps: steps.map((nodes, index) => ({ index, nodes })), links };
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

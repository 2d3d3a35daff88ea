import { keyOf, readExperiment, readExperiments, readMeasured, type PageJson, type ToMeasure } from '#graph';
import { MEASURING } from '#understanding';
import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May, Resolved } from '../graphql/policy/shown.js';
import { selectionOf, selectionsOf } from '../graphql/selection-of.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { Experiment, ExperimentConnection, ExperimentFilterInput } from './experiment.type.js';
import { Measured } from './measured.type.js';

/** What is tried, and what it did. */
@Resolver(() => Experiment)
export class ExperimentsResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => ExperimentConnection, {
    nullable: true,
    description: 'What is, was or could be tried with customers, the last begun first.',
  })
  async experiments(
    @Args() page: PageArgs,
    @Args('filter', { type: () => ExperimentFilterInput, nullable: true, description: 'Only those that match.' })
    filter: ExperimentFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    return readExperiments(this.pool, selectionOf(info, { ...page }), filter);
  }

  @May('graph:read')
  @Query(() => Experiment, { nullable: true, description: 'One experiment; null where there is none of this id.' })
  async experiment(
    @Args('id', { type: () => ID, description: 'The experiment.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | undefined> {
    return readExperiment(this.pool, experimentIn(id), selectionsOf(info));
  }

  @Resolved()
  @ResolveField(() => Measured, {
    nullable: true,
    description: 'What it did to its measure, beside those who do not take part; null before it is tried.',
  })
  async measured(
    @Parent() experiment: Readonly<Record<string, unknown>>,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Measured | null> {
    const what = experiment[keyOf('measured', String(info.path.key))] as ToMeasure | null;
    return what === null ? null : measuredOf(this.pool, what);
  }
}

/** The bare id in `experiment_…`; empty where it is none. */
export const experimentIn = (globalId: string): string =>
  globalId.startsWith('experiment_') ? globalId.slice('experiment_'.length) : '';

async function measuredOf(pool: Pool, what: ToMeasure): Promise<Measured> {
  const { effect, ...measured } = await readMeasured(pool, what);
  const { unit, higherIsBetter } = MEASURING[what.measure];
  return {
    ...measured,
    unit,
    higherIsBetter,
    effect: {
      effect: null,
      from: null,
      to: null,
      ...effect,
      verdict: effect.verdict.replaceAll(' ', '-'),
    },
  };
}

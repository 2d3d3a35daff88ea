import { HORIZONS, type ExperimentFields } from '#contracts';
import { readExperiment, readExperimentStanding, readMeasured, type ToMeasure } from '#graph';
import { canBecome } from '#understanding';
import { Args, Context, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { SaidEvents } from '../graphql/said-events.js';
import { selectionsAs } from '../graphql/selection-of.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { refused, type Refused } from '../graphql/vocabulary/refused.type.js';
import { recordOf } from '../identity/record-of.js';
import { TermsInForce } from '../service-map/terms-in-force.js';
import {
  ChangeExperimentInput,
  DecideExperimentInput,
  ExperimentResult,
  StartExperimentInput,
} from './experiment-inputs.type.js';
import { experimentIn } from './experiments.resolver.js';

const SOURCE = 'notes.meri';
const TYPE = 'experiment.changed';
const MOST_CUSTOMERS = 200;

/** What is said of experiments: events that stay, of each field the last word stands. */
@Resolver()
export class DecisionsOnExperimentsResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
    private readonly inForce: TermsInForce,
  ) {}

  @May('experiments:decide')
  @Mutation(() => ExperimentResult, { description: 'Begins to try something with customers, or writes down an idea.' })
  async startExperiment(
    @Args('input', { type: () => StartExperimentInput, description: 'What, where, with whom.' })
    input: StartExperimentInput,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { asIdea, startedAt, horizon, stage, channel, measure } = input;
    if (!this.inForce.terms.map.stages.some(({ id }) => id === stage))
      return refused('NO_STAGE', 'The service map has no stage of this id.', 'input', 'stage');
    if (!(HORIZONS as readonly number[]).includes(horizon))
      return refused('BAD_HORIZON', 'The horizon is 1, 3, 6 or 12 months.', 'input', 'horizon');
    if (input.customers.length === 0 && !asIdea)
      return refused('NOBODY', 'Name the customers who take part, or write it down as an idea.', 'input', 'customers');
    const named = textsIn(input);
    if (named) return named;
    const taking = await this.recordsOf(input.customers, 'customers');
    if ('userErrors' in taking) return taking;
    const compared = input.comparedWith ? await this.recordsOf(input.comparedWith, 'comparedWith') : null;
    if (compared && 'userErrors' in compared) return compared;
    if (compared && compared.some((id) => taking.includes(id)))
      return refused('ON_BOTH_SIDES', 'Nobody is compared with themselves.', 'input', 'comparedWith');
    return this.say(randomUUID(), context, info, {
      title: input.title.trim(),
      wish: input.wish?.trim() || null,
      stage,
      channel,
      customers: taking,
      comparedWith: compared,
      measure,
      horizon: horizon as (typeof HORIZONS)[number],
      state: asIdea ? 'idea' : 'trying',
      ...(startedAt && !asIdea ? { startedAt } : {}),
    });
  }

  @May('experiments:decide')
  @Mutation(() => ExperimentResult, {
    description: 'Says anew what is tried; of an idea also with whom and by what it is measured.',
  })
  async changeExperiment(
    @Args('input', { type: () => ChangeExperimentInput, description: 'What changes.' })
    { experiment, title, wish, customers, measure }: ChangeExperimentInput,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = experimentIn(experiment);
    const standing = await readExperimentStanding(this.pool, id);
    if (!standing) return NO_EXPERIMENT;
    if (standing.state !== 'idea' && (customers || measure))
      return refused('ALREADY_TRIED', 'With whom and by what it is measured stays as it was when it began.', 'input');
    const named = textsIn({ ...(title ? { title } : {}), ...(wish ? { wish } : {}) });
    if (named) return named;
    const taking = customers ? await this.recordsOf(customers, 'customers') : undefined;
    if (taking && 'userErrors' in taking) return taking;
    return this.say(id, context, info, {
      ...(title ? { title: title.trim() } : {}),
      ...(wish === undefined ? {} : { wish: wish?.trim() || null }),
      ...(taking ? { customers: taking } : {}),
      ...(measure ? { measure } : {}),
    });
  }

  @May('experiments:decide')
  @Mutation(() => ExperimentResult, { description: 'Puts an idea, or what is tried, on another horizon.' })
  async moveExperiment(
    @Args('experiment', { type: () => ID, description: 'The experiment.' }) experiment: string,
    @Args('horizon', { type: () => Int, description: 'In months: 1, 3, 6 or 12.' }) horizon: number,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = experimentIn(experiment);
    const standing = await readExperimentStanding(this.pool, id);
    if (!standing) return NO_EXPERIMENT;
    if (standing.state === 'keep' || standing.state === 'stop')
      return refused('ALREADY_DECIDED', 'What was decided stays measured as it was.', 'experiment');
    if (!(HORIZONS as readonly number[]).includes(horizon))
      return refused('BAD_HORIZON', 'The horizon is 1, 3, 6 or 12 months.', 'horizon');
    return this.say(id, context, info, { horizon: horizon as (typeof HORIZONS)[number] });
  }

  @May('experiments:decide')
  @Mutation(() => ExperimentResult, {
    description:
      'Begins, keeps or stops an experiment. It is kept only with a reason, a measured line and the words of one customer who takes part.',
  })
  async decideExperiment(
    @Args('input', { type: () => DecideExperimentInput, description: 'What it becomes.' })
    { experiment, state, reason, startedAt }: DecideExperimentInput,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = experimentIn(experiment);
    const standing = await readExperimentStanding(this.pool, id);
    if (!standing) return NO_EXPERIMENT;
    if (!canBecome(standing.state, state))
      return refused('CANNOT_BECOME', `What is ${standing.state} does not become ${state}.`, 'input', 'state');
    const why = reason?.trim() ?? '';
    if ((state === 'keep' || state === 'stop') && why === '')
      return refused('NO_REASON', 'Say why: the next who has this idea will ask.', 'input', 'reason');
    const missing = state === 'keep' || state === 'trying' ? await this.missingFor(state, id) : undefined;
    if (missing) return missing;
    return this.say(id, context, info, {
      state,
      reason: why === '' ? null : why,
      ...(state === 'trying' && startedAt ? { startedAt } : {}),
    });
  }

  /** To be tried it needs customers; to be kept a measured line and somebody's words. */
  private async missingFor(state: 'keep' | 'trying', id: string): Promise<Refused | undefined> {
    const bare = { key: '', args: {}, fields: [] };
    const standing = await readExperiment(this.pool, id, [
      { ...bare, field: 'takingPart', key: 'takingPart' },
      { ...bare, field: 'measured', key: 'measured' },
      { ...bare, field: 'words', key: 'words', args: { first: 1 }, fields: [{ ...bare, field: 'id', key: 'id' }] },
    ]);
    if (state === 'trying')
      return standing?.['takingPart'] === 0
        ? refused('NOBODY', 'Name the customers who take part first.', 'input')
        : undefined;
    const { after, points } = await readMeasured(this.pool, standing?.['measured'] as ToMeasure);
    if (!points.some(({ from, tried }) => from >= after.from && tried !== null))
      return refused('NOT_MEASURED', 'Nothing has been measured since it began: it can be stopped, not kept.', 'input');
    if ((standing?.['words'] as readonly unknown[]).length === 0)
      return refused('NO_WORDS', 'No customer who takes part has said a word since it began: ask one.', 'input');
    return undefined;
  }

  /** Records of customers, each once. */
  private async recordsOf(ids: readonly string[], field: string): Promise<readonly string[] | Refused> {
    if (ids.length > MOST_CUSTOMERS)
      return refused('TOO_MANY', `At most ${MOST_CUSTOMERS} customers are named.`, 'input', field);
    const records = new Set<string>();
    for (const id of ids) {
      const record = await recordOf(this.pool, id);
      if (record === undefined) return refused('NOT_FOUND', `There is no customer ${id}.`, 'input', field);
      records.add(record);
    }
    return [...records];
  }

  private async say(
    id: string,
    { viewer }: GatewayContext,
    info: GraphQLResolveInfo,
    fields: ExperimentFields,
  ): Promise<object> {
    const said = await this.events.say(SOURCE, TYPE, { key: id, by: viewer.name, ...fields });
    if ('userErrors' in said) return said;
    if (said.arrival === 'pending')
      return { $type: 'ExperimentPending', id: `experiment_${id}`, eventId: said.eventId };
    const wanted = selectionsAs(info, ['ExperimentSaid']).filter(({ field }) => field === 'experiment');
    const experiment =
      wanted.length === 0
        ? null
        : await readExperiment(
            this.pool,
            id,
            wanted.flatMap(({ fields: asked }) => asked),
          );
    return { $type: 'ExperimentSaid', experiment, eventId: said.eventId };
  }
}

const NO_EXPERIMENT = refused('NOT_FOUND', 'There is no experiment of this id.', 'experiment');

function textsIn({ title, wish }: { readonly title?: string; readonly wish?: string | null }): Refused | undefined {
  if (title !== undefined && (title.trim() === '' || title.trim().length > 200))
    return refused('BAD_TITLE', 'Say what is tried in at most 200 characters.', 'input', 'title');
  if ((wish?.length ?? 0) > 4_000)
    return refused('TOO_LONG', 'The wish has at most 4,000 characters.', 'input', 'wish');
  return undefined;
}

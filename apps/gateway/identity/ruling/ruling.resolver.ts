import type { PartyKind } from '#contracts';
import {
  beginPass,
  estimatePass,
  putInForce,
  readIdentityHealth,
  readIdentityQuality,
  readModelOf,
  readModels,
  readPasses,
  readRules,
  readRuling,
  stopPass,
  tryRuling,
  type StoredModel,
} from '#graph';
import { BLOCK_CAP, modelsUnder } from '#identity';
import { Args, Context, Field, Float, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
import { May } from '../../graphql/policy/shown.js';
import type { GatewayContext } from '../../graphql/transport/context.js';
import { CustomerKind } from '../../graphql/vocabulary/enums.js';
import { refused } from '../../graphql/vocabulary/refused.type.js';
import {
  IdentityModelResult,
  StopIdentityPassResult,
  TryIdentityResult,
  type ModelChanged,
  type PassStopped,
  type Tried,
} from './change-results.type.js';
import { IdentityHealth, tellHealth } from './health.type.js';
import { IdentityQuality, tellQuality } from './quality.type.js';
import { IdentityModel, IdentityPass, tellModel, tellPass, tellTrial } from './model.type.js';

/** So many records are looked at within the time that an answer may take. */
const MOST_TRIED = 5_000;
const MOST_BITS = 20;

@InputType({ description: 'Another way to judge. What is absent stays as it is.' })
export class TryIdentityInput {
  @Field(() => Float, { nullable: true, description: 'Bits by which merging asks for more, or, below 0, for less.' })
  readonly merge?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Bits by which showing a pair to a person asks for more or less.',
  })
  readonly review?: number | null;

  @Field(() => ID, { nullable: true, description: 'A learned model in place of the one in force.' })
  readonly model?: string | null;

  @Field(() => Int, {
    defaultValue: 1_000,
    description: 'Begin from so many records, at most 5,000. For all of them: `meri identity try`.',
  })
  readonly sample!: number;
}

/** What records are judged by: how it fares, what another way would do, and how to change it. */
@Resolver()
export class RulingResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => IdentityHealth, {
    nullable: true,
    description: 'How identity fares: sizes of customers, what waits for a person, values that too many share.',
  })
  async identityHealth(): Promise<IdentityHealth> {
    return tellHealth(await readIdentityHealth(this.pool, (await readRules(this.pool)).rules.limits, BLOCK_CAP));
  }

  @May('graph:read')
  @Query(() => [IdentityQuality], {
    nullable: true,
    description:
      'How well customers are told apart, of people and of organizations: by the word of the model, by the word of people, and how far the records have moved from those it was learned from.',
  })
  async identityQuality(): Promise<readonly IdentityQuality[]> {
    return (await readIdentityQuality(this.pool)).map(tellQuality);
  }

  @May('graph:read')
  @Query(() => [IdentityModel], { nullable: true, description: 'The models that were learned, the last first.' })
  async identityModels(): Promise<readonly IdentityModel[]> {
    return (await readModels(this.pool)).map(tellModel);
  }

  @May('graph:read')
  @Query(() => [IdentityPass], {
    nullable: true,
    description: 'The last ten walks that judged all records again, the last first.',
  })
  async identityPasses(): Promise<readonly IdentityPass[]> {
    return (await readPasses(this.pool)).map(tellPass);
  }

  @May('identity:decide')
  @Mutation(() => TryIdentityResult, {
    description: 'Judges records in memory in another way and tells what would change. Changes nothing.',
  })
  async tryIdentity(
    @Args('input', { type: () => TryIdentityInput, description: 'The other way.' }) input: TryIdentityInput,
  ): Promise<Tried> {
    const { merge, review, model: version, sample } = input;
    if (sample < 1 || sample > MOST_TRIED)
      return refused('SAMPLE', `A trial looks at 1 to ${MOST_TRIED} records.`, 'input', 'sample');
    for (const [name, bits] of [
      ['merge', merge],
      ['review', review],
    ] as const)
      // prettier-ignore
      if (Math.abs(bits ?? 0) > MOST_BITS)
        return refused('BITS', `A threshold moves by at most ${MOST_BITS} bits.`, 'input', name);
    const standing = (await readRules(this.pool)).rules;
    const thresholds = {
      merge: standing.thresholds.merge + (merge ?? 0),
      review: standing.thresholds.review + (review ?? 0),
    };
    const rules = { ...standing, thresholds };
    const ruling = await readRuling(this.pool, rules);
    const model = version ? await readModelOf(this.pool, version) : undefined;
    if (version && !model)
      return refused('NOT_FOUND', 'There is no model of this version; see identityModels.', 'input', 'model');
    const models = model ? modelsUnder(rules, { ...ruling.models, [model.kind]: model }) : ruling.models;
    const tried = await tryRuling(this.pool, { ...ruling, models }, { sample });
    return { $type: 'IdentityTrial', ...tellTrial(tried) };
  }

  @May('identity:decide')
  @Mutation(() => IdentityModelResult, {
    description: 'Puts a learned model in force. All records are judged again in the background.',
  })
  async activateIdentityModel(
    @Args('version', { type: () => ID, description: 'Its version.' }) version: string,
    @Context() { viewer }: GatewayContext,
  ): Promise<ModelChanged> {
    const model = (await readModels(this.pool)).find((one) => one.version === version);
    if (!model) return refused('NOT_FOUND', 'There is no model of this version; see identityModels.', 'version');
    if (model.state === 'active') return refused('ACTIVE', 'This model is in force.', 'version');
    return this.change(model.kind, model, viewer.name);
  }

  @May('identity:decide')
  @Mutation(() => IdentityModelResult, {
    description: 'Takes the learned model of a kind out of force: the one that comes with Meri judges again.',
  })
  async retireIdentityModel(
    @Args('kind', { type: () => CustomerKind, description: 'Of whom it judges.' }) kind: PartyKind,
    @Context() { viewer }: GatewayContext,
  ): Promise<ModelChanged> {
    const active = (await readModels(this.pool)).some((one) => one.kind === kind && one.state === 'active');
    if (!active) return refused('BUILT_IN', 'The model that comes with Meri is in force already.', 'kind');
    return this.change(kind, null, viewer.name);
  }

  @May('identity:decide')
  @Mutation(() => StopIdentityPassResult, { description: 'Stops the pass that judges all records again.' })
  async stopIdentityPass(): Promise<PassStopped> {
    const running = (await readPasses(this.pool)).find(({ state }) => state === 'running');
    return running && (await stopPass(this.pool))
      ? { $type: 'IdentityPassStopped', pass: running.id }
      : refused('NONE_RUNS', 'No pass runs.');
  }

  private async change(kind: PartyKind, model: StoredModel | null, by: string): Promise<ModelChanged> {
    const reason = model ? `model ${model.version} of ${kind}s` : `the built-in model of ${kind}s`;
    const estimate = await estimatePass(this.pool, model?.trial ?? undefined);
    await putInForce(this.pool, kind, model?.version ?? null, by);
    return { $type: 'IdentityModelChanged', pass: await beginPass(this.pool, reason, kind), estimate };
  }
}

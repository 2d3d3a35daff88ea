import { apartIn, axesOf, FEATURES, valueAt, type Feature } from '#understanding';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';

export const BehaviourFeature = enumOf(
  'BehaviourFeature',
  FEATURES,
  'How customers behave; never who they are. WRITES, CALLS, MEETS, CHATS: the share of touchpoints by such channels. ASKS_US: the share that came from them; OFF_HOURS: outside our hours of work. PACE: touchpoints a month. LOOPS, RETURNS: how often they went back to an earlier stage, and came back after a silence. SAD, GLAD: the share that feels so. WAITS, ASKS_AGAIN: how often they waited for us, and had to ask again.',
);

@ObjectType({ description: 'One feature of a behaviour beside everybody’s.' })
export class Behaviour {
  @Shown('PUBLIC', () => BehaviourFeature, 'Which feature.')
  readonly feature!: string;

  @Shown('PUBLIC', () => Float, 'A share 0 to 1, a rate a month or a count. Of several customers their mean; of rates and counts the geometric one.') // prettier-ignore
  readonly value!: number;

  @Shown('PUBLIC', () => Float, 'The same of everybody, when groups were last found.')
  readonly usual!: number;

  @Shown('PUBLIC', () => Float, 'How far it is from everybody’s, in standard deviations; negative for less.')
  readonly more!: number;
}

@InputType({ description: 'Bounds of one feature of behaviour, both inclusive.' })
export class BehaviourFilterInput {
  @Field(() => BehaviourFeature, { description: 'Which feature.' })
  readonly feature!: Feature;

  @Field(() => Float, { nullable: true, description: 'So much or more: a share 0 to 1, a rate a month or a count.' })
  readonly atLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'So much or less.' })
  readonly atMost?: number | null;
}

export interface Scale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Places on the axes as features beside everybody's. */
export const behavioursAt = (places: readonly (number | null)[], scale: Scale | null): readonly Behaviour[] =>
  scale === null || places.some((place) => place === null)
    ? []
    : FEATURES.map((feature, at) => ({
        feature,
        value: valueAt(feature, places[at]!),
        usual: valueAt(feature, scale.means[at]!),
        more: scale.deviations[at] ? (places[at]! - scale.means[at]!) / scale.deviations[at] : 0,
      }));

/** So many features tell why somebody is where they are. */
const TELLING = 5;

/** The features of one customer that stand out, the strongest first. */
export function standingOut(
  kept: { readonly features: readonly number[]; readonly scale: Scale | null } | null,
): readonly Behaviour[] {
  if (!kept) return [];
  const all = behavioursAt(axesOf(kept.features), kept.scale);
  return apartIn(all.map(({ more }) => more))
    .slice(0, TELLING)
    .map(({ feature }) => all[FEATURES.indexOf(feature)]!);
}

import { axesOf, FEATURES, type Feature, type Features } from './features.js';

/** In smaller sets nothing that repeats itself can be seen. */
export const LEAST_GROUPED = 30;

/** Customers who behave alike. */
export interface FoundGroup {
  readonly id: string;
  /** The mean of its members on each axis, in standard deviations from everybody's. */
  readonly centre: readonly number[];
}

/** A frozen grouping: whoever lies nearest to a group's centre is of it, so that a party's group is a function of its features. */
export interface GroupModel {
  /** A hash of what it says. */
  readonly version: string;
  /** Everybody's mean on each axis, and the standard deviation from it. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly groups: readonly FoundGroup[];
}

/** Features in standard deviations from everybody's mean. */
export const standardized = (
  features: Features,
  { means, deviations }: Pick<GroupModel, 'means' | 'deviations'>,
): readonly number[] =>
  axesOf(features).map((value, at) => (deviations[at] ? (value - means[at]!) / deviations[at] : 0));

/** The group whose centre is nearest; of equally near ones the first. */
export function groupIdOf(features: Features, model: GroupModel): string | undefined {
  const place = standardized(features, model);
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const { id, centre } of model.groups) {
    const distance = distanceBetween(place, centre);
    if (!nearest || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id;
}

export const distanceBetween = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));

/** A feature and how far it lies from everybody's mean, in standard deviations; negative for less. */
export interface Apart {
  readonly feature: Feature;
  readonly more: number;
}

/** What sets features (in standard deviations) apart from everybody's, the strongest first. */
export const apartIn = (place: readonly number[], atLeast = 0.5): readonly Apart[] =>
  FEATURES.map((feature, at) => ({ feature, more: place[at] ?? 0 }))
    .filter(({ more }) => Math.abs(more) >= atLeast)
    .sort((a, b) => Math.abs(b.more) - Math.abs(a.more));

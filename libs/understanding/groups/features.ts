/**
 * How a party behaves; never who it is: no age, no industry, no size. `writes`, `calls`, `meets`, `chats`: the share of its
 * touchpoints by such channels. `asks-us`: the share that came from them. `off-hours`: the share that came from them outside our
 * hours of work. `pace`: touchpoints a month. `loops`, `returns`: how often it went back to an earlier stage, and came back after
 * a silence. `sad`, `glad`: the share that feels so. `waits`: how often it waited for us. `asks-again`: how often it had to ask again.
 */
export const FEATURES = [
  'writes', 'calls', 'meets', 'chats', 'asks-us', 'off-hours', 'pace', 'loops', 'returns', 'sad', 'glad', 'waits', 'asks-again',
] as const; // prettier-ignore
export type Feature = (typeof FEATURES)[number];

/** Features in the order of `FEATURES`, in thousandths, so that the same contacts give the same whole numbers everywhere. */
export type Features = readonly number[];

/** Counts and rates have long tails: the tenth loop says less than the first. */
export const DAMPENED: ReadonlySet<Feature> = new Set(['pace', 'loops', 'returns', 'waits', 'asks-again']);

/** Where each feature lies on the axis on which behaviours are compared. */
export const axesOf = (features: Features): readonly number[] =>
  FEATURES.map((feature, at) => {
    const value = (features[at] ?? 0) / 1000;
    return DAMPENED.has(feature) ? Math.log1p(value) : value;
  });

/** What a place on an axis says in the feature's own terms: a share, a rate or a count. */
export const valueAt = (feature: Feature, place: number): number => (DAMPENED.has(feature) ? Math.expm1(place) : place);

import type { Channel } from './observations/contacts.js';

export const EXPERIMENT_STATES = ['idea', 'trying', 'keep', 'stop'] as const;
export type ExperimentState = (typeof EXPERIMENT_STATES)[number];

/** In months. */
export const HORIZONS = [1, 3, 6, 12] as const;
export type Horizon = (typeof HORIZONS)[number];

/** What an experiment can be measured by. */
export const MEASURES = [
  'wait-length',
  'feeling',
  'promises-kept',
  'touchpoints-to-move',
  'going-back',
  'returns',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What is said of an experiment. A patch. */
export interface ExperimentFields {
  readonly title?: string;
  /** What should become better, in our own words. */
  readonly wish?: string | null;
  /** Where: a stage of the service map and a channel. */
  readonly stage?: string;
  readonly channel?: Channel;
  /** Ids of records or customers who take part: whoever holds the record does. */
  readonly customers?: readonly string[];
  /** Whom they are compared with; null for those who are alike. */
  readonly comparedWith?: readonly string[] | null;
  readonly measure?: Measure;
  readonly horizon?: Horizon;
  readonly state?: ExperimentState;
  /** Why the state is this. */
  readonly reason?: string | null;
  /** With the state `trying`: since when, where it is not the time of the word. */
  readonly startedAt?: string;
}

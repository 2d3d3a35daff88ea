import { formatOf } from '../../../words/format.js';

const { number, percent } = formatOf('en');

export const en = {
  /** What a group is called by what sets it apart: more of it, less of it. */
  apart: {
    WRITES: ['writes a lot', 'seldom writes'],
    CALLS: ['calls a lot', 'seldom calls'],
    MEETS: ['meets us in person', 'seldom meets us'],
    CHATS: ['chats', 'seldom chats'],
    ASKS_US: ['turns to us', 'waits to be asked'],
    OFF_HOURS: ['evenings and weekends', 'office hours'],
    PACE: ['many touchpoints', 'few touchpoints'],
    LOOPS: ['goes back often', 'goes straight on'],
    RETURNS: ['comes back after silence', 'never goes silent'],
    SAD: ['often let down', 'seldom let down'],
    GLAD: ['often glad', 'seldom glad'],
    WAITS: ['waits for us often', 'seldom waits'],
    ASKS_AGAIN: ['has to ask again', 'never asks twice'],
  } as Readonly<Record<string, readonly [more: string, less: string]>>,
  /** What a feature is called in a table. */
  feature: {
    WRITES: 'Writes',
    CALLS: 'Calls',
    MEETS: 'Meets us',
    CHATS: 'Chats',
    ASKS_US: 'Turns to us',
    OFF_HOURS: 'Outside office hours',
    PACE: 'Touchpoints a month',
    LOOPS: 'Steps back',
    RETURNS: 'Returns after silence',
    SAD: 'Feels bad',
    GLAD: 'Feels good',
    WAITS: 'Waits for us',
    ASKS_AGAIN: 'Asked again',
  } as Readonly<Record<string, string>>,
  share: (value: number) => percent(value),
  count: (value: number) => number(value, 1),
  unlike: 'Like most customers',
  nameless: 'Group without a name',
};

export type GroupNameWords = typeof en;

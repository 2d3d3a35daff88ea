import type { Feeling } from '../feeling/feeling.js';
import type { PictureTable } from '../picture-table.js';
import type { LanesData } from './lanes.geometry.js';

export interface LanesWords {
  readonly when: string;
  readonly until: string;
  readonly where: string;
  readonly what: string;
  readonly touchpoint: (feeling: Feeling) => string;
  readonly wait: string;
  readonly promise: (outcome: 'kept' | 'broken' | 'open') => string;
}

/** The lanes as a table: a row for each touchpoint, wait and promise of the period, the latest first. */
export function lanesTable(data: LanesData, words: LanesWords): PictureTable {
  const names = new Map(data.channels.map(({ key, name }) => [key, name]));
  const within = ({ at }: { readonly at: number }) => at >= data.from && at <= data.to;
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const lines = [
    ...data.marks.map(({ at, channel, feeling }) => ({ at, until: null as number | null, where: names.get(channel), what: words.touchpoint(feeling) })),
    ...data.waits.map(({ from, to, channel }) => ({ at: from, until: to, where: names.get(channel), what: words.wait })),
    ...data.promises.map(({ madeAt, settledAt, dueAt, outcome }) => ({ at: madeAt, until: settledAt ?? dueAt, where: data.promisesName, what: words.promise(outcome) })),
  ].filter(within).sort((a, b) => b.at - a.at); // prettier-ignore
  return {
    columns: [{ label: words.when }, { label: words.until }, { label: words.where }, { label: words.what }],
    rows: lines.map(({ at, until, where, what }) => [time(at), time(until), where ?? null, what]),
  };
}

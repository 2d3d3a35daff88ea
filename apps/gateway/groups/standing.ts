import { apartIn, axesOf, FEATURES, valueAt } from '#understanding';
import { behavioursAt, type Scale } from './behaviour.type.js';
import type { Apart, GroupSpread, OverRepresented } from './group-parts.type.js';

export interface Means {
  readonly means: readonly (number | null)[];
  readonly scale: Scale | null;
}

/** Beside a found group its centre, which says what set it apart; a written one has what its members do. */
interface Standing {
  readonly centre: readonly number[] | null;
  readonly own: Means | null;
}

const moreOf = ({ centre, own }: Standing): readonly number[] =>
  centre ?? (own ? behavioursAt(own.means, own.scale).map(({ more }) => more) : []);

export const apartOf = (standing: Standing): readonly Apart[] => apartIn(moreOf(standing)).slice(0, 4);

interface Sampled extends Standing {
  readonly members: readonly (readonly number[])[];
  readonly everybody: readonly (readonly number[])[];
}

export function spreadOf(sampled: Sampled): GroupSpread | null {
  const [first] = apartIn(moreOf(sampled), 0);
  if (!first) return null;
  const at = FEATURES.indexOf(first.feature);
  const values = (rows: Sampled['members']) => rows.map((features) => valueAt(first.feature, axesOf(features)[at]!));
  return { feature: first.feature, members: values(sampled.members), everybody: values(sampled.everybody) };
}

interface Cells {
  readonly parties: number;
  readonly everybody: number;
  readonly cells: readonly {
    readonly stage: string;
    readonly channel: string;
    readonly own: number;
    readonly everybody: number | null;
  }[];
}

/** A cell with fewer members tells nothing. */
const LEAST_MEMBERS = 3;
const MOST_CELLS = 12;

/** How much more often members are met somewhere than everybody is. */
export interface Lift {
  readonly customers: number;
  readonly share: number;
  readonly usual: number;
  readonly lift: number;
}

/** Undefined where too few are met there to tell. @param all how many of everybody are met there */
export function liftOf(own: number, parties: number, all: number | null, everybody: number): Lift | undefined {
  if (own < LEAST_MEMBERS || !all || parties === 0 || everybody === 0) return undefined;
  const [share, usual] = [own / parties, all / everybody];
  return { customers: own, share, usual, lift: share / usual };
}

/** The most first. */
export const byLift = (a: Lift, b: Lift): number => b.lift - a.lift || b.customers - a.customers;

export function overRepresentedIn({ parties, everybody, cells }: Cells): readonly OverRepresented[] {
  return cells
    .flatMap(({ stage, channel, own, everybody: all }) => {
      const lift = liftOf(own, parties, all, everybody);
      return lift ? [{ stage, channel, ...lift }] : [];
    })
    .sort((a, b) => byLift(a, b) || (a.stage + a.channel < b.stage + b.channel ? -1 : 1))
    .slice(0, MOST_CELLS);
}

import { Way as WayOperation } from '../../../api/operations.generated.js';
import { useAsk } from '../../../api/use-ask.js';
import { endOf } from '../time/months.js';
import type { GraphView } from '../graph-address.js';
import type { Way } from './with-way.js';

/** How many steps a way may be long: as many as the gateway seeks. */
export const MOST_STEPS = 6;

/** What became of the way that one asked for; undefined where none was asked for. */
export type Sought = 'seeking' | 'failed' | 'none' | 'none-so-far' | 'found' | undefined;

/** The shortest way from where it shall begin to whoever is looked at, over ties that are drawn or not. */
export function useWay({ from, at, kinds, month }: GraphView): {
  readonly way: Way | undefined;
  readonly sought: Sought;
} {
  // The gateway seeks over ties of now alone: of another time only what is drawn can tell.
  const isAsked = from !== '' && at !== '' && from !== at && endOf(month) === undefined;
  const { data, error } = useAsk(
    WayOperation,
    { from, to: at, kinds: kinds.length > 0 ? kinds : null, most: MOST_STEPS },
    { enabled: isAsked, about: ['from', 'to', 'kinds'] },
  );
  if (!isAsked) return { way: undefined, sought: undefined };
  if (error && !data) return { way: undefined, sought: 'failed' };
  if (!data) return { way: undefined, sought: 'seeking' };
  const way = data.data.way ?? undefined;
  if (way && way.steps !== null) return { way, sought: 'found' };
  return { way: undefined, sought: way?.complete === false ? 'none-so-far' : 'none' };
}

import type { ServiceMap } from '../stages/service-map.js';

/** How many customers went from one place of the map to another; `channel` is null where they came by none in particular. */
export interface MapFlow {
  readonly from: { readonly stage: string; readonly channel: string | null };
  readonly to: { readonly stage: string; readonly channel: string };
  readonly customers: number;
}

/**
 * The most walked first; of those that are walked as much, always the same: by stage, channel and cell, which is the order
 * in which they are gathered (sorting is stable, and only numbers are compared).
 * @param of where customers went from a stage, by channel, the channels in order: `stage/channel` to how many
 */
export function flowsOf(
  { stages }: ServiceMap,
  of: (stage: string) => readonly (readonly [channel: string, to: ReadonlyMap<string, number>])[],
): readonly MapFlow[] {
  const flows: MapFlow[] = [];
  for (const { id } of stages)
    for (const [channel, to] of of(id)) {
      const from = { stage: id, channel: channel === '' ? null : channel };
      for (const cell of [...to.keys()].sort()) {
        const at = cell.indexOf('/');
        flows.push({ from, to: { stage: cell.slice(0, at), channel: cell.slice(at + 1) }, customers: to.get(cell)! });
      }
    }
  return flows.sort((a, b) => b.customers - a.customers);
}

import type { ServiceMap } from '../stages/service-map.js';

/** How many customers went from one place of the map to another; `channel` is null where they came by none in particular. */
export interface MapFlow {
  readonly from: { readonly stage: string; readonly channel: string | null };
  readonly to: { readonly stage: string; readonly channel: string };
  readonly customers: number;
}

/**
 * The most walked first.
 * @param of where customers went from a stage, by channel: `stage/channel` to how many
 */
export function flowsOf(
  { stages }: ServiceMap,
  of: (stage: string) => readonly (readonly [channel: string, to: ReadonlyMap<string, number>])[],
): readonly MapFlow[] {
  const flows = stages.flatMap(({ id }) =>
    of(id).flatMap(([channel, to]) =>
      [...to].map(([cell, customers]) => {
        const [stage = '', next = ''] = cell.split('/');
        const from = { stage: id, channel: channel === '' ? null : channel };
        return { key: `${id}/${channel}/${cell}`, flow: { from, to: { stage, channel: next }, customers } };
      }),
    ),
  );
  // Of those that are walked as much, always the same comes first.
  flows.sort((a, b) => b.flow.customers - a.flow.customers || (a.key < b.key ? -1 : 1));
  return flows.map(({ flow }) => flow);
}

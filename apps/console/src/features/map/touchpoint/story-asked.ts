import type { Channel, DecisionRole, TouchpointQueryVariables } from '../../../api/operations.generated.js';
import { common } from '../../../words/common.js';
import type { MapView } from '../filters/map-filters.js';

/** What is asked of one touchpoint of the map, such as `EMAIL.support`; undefined where it is none. */
export function storyAsked(
  cell: string,
  { period, group, role }: Pick<MapView, 'period' | 'group' | 'role'>,
): TouchpointQueryVariables | undefined {
  const at = cell.indexOf('.');
  const [channel, stage] = [cell.slice(0, at), cell.slice(at + 1)];
  if (at < 1 || stage === '' || !(channel in common.en.channel)) return undefined;
  return {
    channel: channel as Channel,
    stage,
    view: {
      period,
      ...(group ? { group } : {}),
      ...(role === 'any' ? {} : { role: role.toUpperCase() as DecisionRole }),
    },
  };
}

import { useNavigate } from '@tanstack/react-router';
import { Boxes, Waypoints } from 'lucide-react';
import type { Query } from '../address/address.js';
import { PaletteThings } from '../api/operations.generated.js';
import { useAsk } from '../api/use-ask.js';
import { useGroupName } from '../features/groups/name/use-group-name.js';
import { mapAddress } from '../features/map/map-address.js';
import { useFormat, useWords } from '../words/words.js';
import type { Command } from './use-commands.js';
import { paletteWords } from './words.js';

/** Names change seldom: they are asked for once in a while. */
const CURRENT_MS = 5 * 60_000;

/** Groups and touchpoints, each leading to its page or its cell of the map; touchpoints with the most contacts first. */
export function useThings(enabled: boolean): {
  readonly groups: readonly Command[];
  readonly touchpoints: readonly Command[];
} {
  const navigate = useNavigate();
  const nameOf = useGroupName();
  const format = useFormat();
  const words = useWords(paletteWords);
  const { data } = useAsk(PaletteThings, {}, { enabled, staleTime: CURRENT_MS });
  if (!data) return { groups: [], touchpoints: [] };
  const { groups, serviceMap } = data.data;
  const names = new Map(
    [...(serviceMap?.stages ?? []), ...(serviceMap?.channels ?? [])].map((one) => [one.id, one.names[format.language]]),
  );
  return {
    groups: (groups ?? []).map((group) => ({
      id: group.id,
      label: nameOf(group),
      sign: Boxes,
      hint: words.customers(group.size),
      path: `/groups/${group.id}`,
      run: () => void navigate({ to: '/groups/$id', params: { id: group.id } }),
    })),
    touchpoints: [...(serviceMap?.cells ?? [])]
      .sort((one, other) => other.touchpoints - one.touchpoints)
      .map(({ stage, channel, touchpoints, waits }) => {
        const cell = `${channel}.${stage}`;
        return {
          id: cell,
          label: `${names.get(channel) ?? channel}, ${names.get(stage) ?? stage}`,
          sign: Waypoints,
          hint: waits.open > 0 ? words.waitingHere(waits.open) : words.touchpoints(touchpoints),
          path: `/map?cell=${cell}`,
          // Whoever looks at the map by a role or a period goes on so at another touchpoint of it.
          run: () =>
            void navigate({
              to: '/map',
              search: (now) => cellOn(location.pathname === '/map' ? now : {}, cell) as never,
            }),
        };
      }),
  };
}

/** A cell on the map as it is looked at; a channel that it does not show is added. */
function cellOn(now: Query, cell: string): Query {
  const { channels } = mapAddress.read(now);
  const channel = cell.slice(0, cell.indexOf('.')) as (typeof channels)[number];
  const isShown = channels.length === 0 || channels.includes(channel);
  return mapAddress.write(now, { cell, ...(isShown ? {} : { channels: [...channels, channel] }) });
}

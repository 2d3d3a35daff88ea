import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ServiceMap, Touchpoint, type DecisionRole, type ServiceMapQuery } from '../../../api/operations.generated.js';
import { useChanges } from '../../../api/live/use-changes.js';
import { useFollowed } from '../../../api/live/use-followed.js';
import { keyOf } from '../../../api/use-ask.js';
import { besideOf } from '../filters/beside.js';
import type { MapView } from '../filters/map-filters.js';
import { storyAsked } from '../touchpoint/story-asked.js';

/** The map of a view, followed. The words of the touchpoint that the screen is entered with come with it; those of others are asked for when they are opened. */
export function useMap(view: MapView) {
  const beside = besideOf(view);
  const client = useQueryClient();
  const [entered] = useState(() => storyAsked(view.cell, view));
  const story =
    entered && JSON.stringify(storyAsked(view.cell, view)) === JSON.stringify(entered) ? entered : undefined;
  return useFollowed(
    ServiceMap,
    {
      frame: false,
      story: false,
      period: view.period,
      ...(view.group ? { group: view.group } : {}),
      ...(beside ? { compare: beside } : {}),
      ...(view.role === 'any' ? {} : { role: view.role.toUpperCase() as DecisionRole }),
      ...(view.channels.length > 0 ? { channels: view.channels } : {}),
    },
    {
      things: ['serviceMap'],
      what: whatCounts,
      told: useChanges(),
      onShown: () => void client.invalidateQueries({ queryKey: keyOf(Touchpoint) }),
      besides: story && {
        variables: { ...story, story: true },
        keep: ({ data, holes }) =>
          'cellStory' in data &&
          client.setQueryData(keyOf(Touchpoint, story), {
            data,
            holes: holes.filter(({ path }) => /^(?:cellStory|themes)\b/.test(path)),
          }),
      },
    },
  );
}

/** A touchpoint has more or fewer contacts, customers, waits or promises, or feels otherwise; that medians move is no news. */
const whatCounts = ({ serviceMap }: ServiceMapQuery) => [
  {
    things: (serviceMap?.cells ?? []).map(({ stage, channel, touchpoints, customers, feeling, waits, promises }) => ({
      id: `${channel}.${stage}`,
      counts: { touchpoints, customers, feeling, waits: waits.count, open: waits.open, promises },
    })),
  },
];

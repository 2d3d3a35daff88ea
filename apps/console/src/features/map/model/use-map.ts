import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ServiceMap, Touchpoint, type DecisionRole } from '../../../api/operations.generated.js';
import { keyOf, useAsk } from '../../../api/use-ask.js';
import { besideOf } from '../filters/beside.js';
import type { MapView } from '../filters/map-filters.js';
import { storyAsked } from '../touchpoint/story-asked.js';

/** The map of a view. The words of the touchpoint that the screen is entered with come with it; those of others are asked for when they are opened. */
export function useMap(view: MapView) {
  const beside = besideOf(view);
  const client = useQueryClient();
  const [entered] = useState(() => storyAsked(view.cell, view));
  const story =
    entered && JSON.stringify(storyAsked(view.cell, view)) === JSON.stringify(entered) ? entered : undefined;
  return useAsk(
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

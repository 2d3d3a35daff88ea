import { Sources, type SourceRowFragment, type SourcesQuery } from '../../api/operations.generated.js';
import { useFollowed } from '../../api/live/use-followed.js';
import { heldBackOf } from './list/source-state.js';

/** How the sources fare, followed. @param source of one of them alone, what is news */
export function useSources({ enabled = true, source }: { readonly enabled?: boolean; readonly source?: string } = {}) {
  return useFollowed(
    Sources,
    { frame: false },
    {
      enabled,
      things: ['sources'],
      what: ({ sources }: SourcesQuery) => [
        { things: (sources ?? []).filter((row) => source === undefined || row.source === source).map(whatCounts) },
      ],
    },
  );
}

/** A source came, fell silent or spoke again, holds back more or less, or says something new to us; that it goes on speaking is no news. */
const whatCounts = (row: SourceRowFragment) => ({
  id: row.source,
  state: row.state,
  alarm: row.alarm,
  mapping: row.mapping,
  heldBack: heldBackOf(row),
  notUnderstood: row.notUnderstood.map(({ kind, name }) => `${kind} ${name}`),
});

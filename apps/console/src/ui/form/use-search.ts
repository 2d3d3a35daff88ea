import { Search, type SearchQuery } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { usePaused } from './use-paused.js';

/** What there is to say of a search: that it is not allowed, that more must be typed, that it is on its way, failed, or found nobody. */
export type SearchState = 'not-allowed' | 'too-short' | 'searching' | 'failed' | 'nobody' | 'found';

const PAUSE_MS = 120;

/**
 * Customers by name, asked for when the typing pauses; while an answer is on its way, the former ones.
 * @param least so many letters are searched for
 */
export function useSearch(
  typed: string,
  most: number,
  least = 2,
): { readonly state: SearchState; readonly found: readonly NonNullable<SearchQuery['search']>[number]['customer'][] } {
  const now = typed.trim();
  const text = usePaused(now, PAUSE_MS);
  const may = useMay('names:search');
  const isLong = text.length >= least;
  const { data, error, isPlaceholderData } = useAsk(Search, { text, first: most }, { enabled: may && isLong });
  if (!may) return { state: 'not-allowed', found: [] };
  if (!isLong) return { state: 'too-short', found: [] };
  const found = data?.data.search?.map(({ customer }) => customer) ?? [];
  if (error && !data) return { state: 'failed', found };
  if (!data || isPlaceholderData || text !== now) return { state: 'searching', found };
  return { state: found.length === 0 ? 'nobody' : 'found', found };
}

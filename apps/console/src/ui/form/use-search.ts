import { useDeferredValue } from 'react';
import { Search, type SearchQuery } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { useMay } from '../../shell/frame/use-frame.js';

/** What there is to say of a search: that it is not allowed, that more must be typed, that it is on its way, failed, or found nobody. */
export type SearchState = 'not-allowed' | 'too-short' | 'searching' | 'failed' | 'nobody' | 'found';

const LEAST = 2;

/** Customers by name, for a form in which some of them are chosen. */
export function useSearch(
  typed: string,
  most: number,
): { readonly state: SearchState; readonly found: readonly SearchQuery['search'][number]['customer'][] } {
  const text = useDeferredValue(typed.trim());
  const may = useMay('names:search');
  const isLong = text.length >= LEAST;
  const { data, error, isPlaceholderData } = useAsk(Search, { text, first: most }, { enabled: may && isLong });
  if (!may) return { state: 'not-allowed', found: [] };
  if (!isLong) return { state: 'too-short', found: [] };
  const found = data?.data.search.map(({ customer }) => customer) ?? [];
  if (error && !data) return { state: 'failed', found };
  if (!data || isPlaceholderData) return { state: 'searching', found };
  return { state: found.length === 0 ? 'nobody' : 'found', found };
}

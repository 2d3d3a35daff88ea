import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Address, Query } from './address.js';

/**
 * The view of this screen as the address has it, and how to change it. A filter replaces the entry in the history;
 * `open: true` adds one, so that Back closes what was opened.
 */
export function useView<View>(route: Address<View>) {
  const query: Query = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => route.read(query), [route, query]);
  const change = (to: Partial<View>, how: { readonly open?: boolean } = {}) =>
    void navigate({
      to: '.',
      search: (now) => route.write(now, to),
      replace: !how.open,
      // A filter moves nothing under the reader's eyes.
      resetScroll: how.open ?? false,
    });
  return [view, change] as const;
}

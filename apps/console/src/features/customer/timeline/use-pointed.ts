import { useEffect } from 'react';
import { PANELS } from '../panels/panel-ids.js';
import type { useTouchpoints } from './use-touchpoints.js';

/** The id of the row that the address points to. */
export const POINTED = 'timeline-pointed';

type Touched = Pick<
  ReturnType<typeof useTouchpoints>,
  'touchpoints' | 'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'
>;

/**
 * Looks for the contact that the address points to, page by page, and brings it into sight once it is there.
 * @param entry empty where the address points to none
 */
export function usePointed(
  entry: string,
  { touchpoints, hasNextPage, isFetching, isError, fetchNextPage }: Touched,
): 'none' | 'looking' | 'there' | 'missing' {
  const isThere = entry !== '' && touchpoints.some(({ id }) => id === entry);
  const isSought = entry !== '' && !isThere && hasNextPage && !isError;
  useEffect(() => {
    if (isSought && !isFetching) void fetchNextPage();
  }, [isSought, isFetching, fetchNextPage]);
  useEffect(() => {
    if (!isSought) return;
    // What is far back takes a while: until it is there one sees that it is looked for.
    const frame = requestAnimationFrame(() => document.getElementById(PANELS.timeline)?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [isSought, entry]);
  useEffect(() => {
    if (!isThere) return;
    // After the router, which begins a page at its top.
    const frame = requestAnimationFrame(() => {
      const row = document.getElementById(POINTED);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere, entry]);
  if (entry === '') return 'none';
  return isThere ? 'there' : isSought || isFetching ? 'looking' : 'missing';
}

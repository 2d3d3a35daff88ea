import type { QueryClient } from '@tanstack/react-query';
import { FRAME_KEY } from '../use-ask.js';

/** While much comes, the frame is asked for so seldom. */
const SELDOM_MS = 10_000;

let due: ReturnType<typeof setTimeout> | undefined;

/** What the frame counts may be another number now: it is asked for again, at once where it was not lately. */
export function frameSoon(client: QueryClient): void {
  if (due !== undefined) return;
  const cameAt = client.getQueryState(FRAME_KEY)?.dataUpdatedAt ?? 0;
  const ask = () => {
    due = undefined;
    void client.invalidateQueries({ queryKey: FRAME_KEY });
  };
  due = setTimeout(ask, Math.max(0, cameAt + SELDOM_MS - Date.now()));
}

import type { RefObject } from 'react';
import { useKeys } from './use-keys.js';

/**
 * `j` and `k` go from row to row of a list, to what each leads to; Enter opens it, as it is a link.
 * @param rows what a row is
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, rows = 'tbody tr'): void {
  const move = (by: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
    const at = all.findIndex((row) => row.contains(document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.querySelector<HTMLElement>('a[href], button')?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}

import { useMemo, useState } from 'react';
import type { Shown } from '../surroundings/surroundings.js';

/** Who is selected of those that are shown: nobody comes into a group unseen. */
export function useSelection({ nodes }: Shown) {
  const [picked, select] = useState<ReadonlySet<string>>(new Set());
  const selected: ReadonlySet<string> = useMemo(
    () => new Set(nodes.flatMap(({ id }) => (picked.has(id) ? [id] : []))),
    [nodes, picked],
  );
  return [selected, select] as const;
}

/** The same with one more, or without it where it was there. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

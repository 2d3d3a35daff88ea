export interface Wish {
  /** Where its middle would like to be, in px. */
  readonly at: number;
  /** px */
  readonly width: number;
  /** What stays when there is no room for all: the heavier. Equal ones: the earlier. */
  readonly weight?: number;
}

export interface Placed<T> {
  readonly wish: T;
  /** The middle it got, in px. */
  readonly x: number;
}

export interface Room {
  readonly from: number;
  readonly to: number;
  /** Between two neighbours, px. */
  readonly gap: number;
}

export interface KeptApart<T> {
  /** From left to right; no two overlap, all lie within the room. */
  readonly placed: readonly Placed<T>[];
  /** For which there was no room. */
  readonly leftOut: readonly T[];
}

/** Puts labels of one row as near to where they belong as they can be without touching each other. */
export function keepApart<T extends Wish>(wishes: readonly T[], { from, to, gap }: Room): KeptApart<T> {
  const kept = wishes.map((wish, index) => ({ wish, index }));
  const byLightness = [...kept].sort((a, b) => (a.wish.weight ?? 0) - (b.wish.weight ?? 0) || b.index - a.index);
  const needed = () => kept.reduce((sum, { wish }) => sum + wish.width + gap, -gap);
  const leftOut: T[] = [];
  while (kept.length > 0 && needed() > to - from) {
    const lightest = byLightness.shift()!;
    kept.splice(kept.indexOf(lightest), 1);
    leftOut.push(lightest.wish);
  }
  const inOrder = kept.map(({ wish }) => wish).sort((a, b) => a.at - b.at);
  const placed: { wish: T; x: number }[] = [];
  let left = from;
  for (const wish of inOrder) {
    const x = Math.max(wish.at, left + wish.width / 2);
    placed.push({ wish, x });
    left = x + wish.width / 2 + gap;
  }
  let right = to;
  for (const place of placed.reverse()) {
    place.x = Math.min(place.x, right - place.wish.width / 2);
    right = place.x - place.wish.width / 2 - gap;
  }
  return { placed: placed.reverse(), leftOut };
}

/** The same in several rows: what finds no room where it belongs goes to the next row; the last row moves what it must. */
export function keepApartInRows<T extends Wish>(
  wishes: readonly T[],
  room: Room,
  most: number,
): { readonly rows: readonly (readonly Placed<T>[])[]; readonly leftOut: readonly T[] } {
  const rows: Placed<T>[][] = [];
  let waiting = [...wishes].sort((a, b) => a.at - b.at);
  while (waiting.length > 0 && rows.length < most - 1) {
    const row: Placed<T>[] = [];
    const next: T[] = [];
    let left = room.from;
    for (const wish of waiting) {
      const x = Math.min(Math.max(wish.at, room.from + wish.width / 2), room.to - wish.width / 2);
      if (x - wish.width / 2 >= left && wish.width <= room.to - room.from) {
        row.push({ wish, x });
        left = x + wish.width / 2 + room.gap;
      } else next.push(wish);
    }
    if (row.length > 0) rows.push(row);
    else break;
    waiting = next;
  }
  if (waiting.length === 0) return { rows, leftOut: [] };
  const { placed, leftOut } = keepApart(waiting, room);
  return { rows: placed.length > 0 ? [...rows, [...placed]] : rows, leftOut };
}

/** A text that wants to stand beside a point. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  /** Between the point and the text, px. */
  readonly away: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel<T> {
  readonly wish: T;
  /** Its left edge and its middle, px. */
  readonly left: number;
  readonly middle: number;
}

/** Edges, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** What lies over it, such as buttons. */
  readonly covered?: readonly Box[];
}

/** The side of a square in which labels are looked for; about as high as a few lines. */
const CELL = 64;

/**
 * Puts texts on the right of their points, or on the left where there is no room; who finds room on neither side is left
 * out. Those that come first choose first. None goes over the edges at the sides, over another or under what covers the room.
 */
export function placeLabels<T extends LabelWish>(wishes: readonly T[], room: Room): readonly PlacedLabel<T>[] {
  const taken = new Map<string, Box[]>();
  const take = (box: Box) => {
    for (const cell of cellsOf(box)) {
      const there = taken.get(cell);
      if (there) there.push(box);
      else taken.set(cell, [box]);
    }
  };
  room.covered?.forEach(take);
  const placed: PlacedLabel<T>[] = [];
  for (const wish of wishes) {
    const top = wish.y - wish.height / 2;
    const left = [wish.x + wish.away, wish.x - wish.away - wish.width].find((at) => {
      const box = { left: at, top, right: at + wish.width, bottom: top + wish.height };
      return (
        at >= 0 &&
        box.right <= room.width &&
        !cellsOf(box).some((cell) => (taken.get(cell) ?? []).some((other) => overlap(box, other)))
      );
    });
    if (left === undefined) continue;
    take({ left, top, right: left + wish.width, bottom: top + wish.height });
    placed.push({ wish, left, middle: wish.y });
  }
  return placed;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(`${column} ${row}`);
  return cells;
}

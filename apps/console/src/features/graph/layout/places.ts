/** Where a customer stands in the picture; the units are the layout's own. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Tied {
  readonly from: string;
  readonly to: string;
}

/** The angle by which sunflowers turn: seeds one after the other, and no two in a line. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const FIRST_RING = 60;
const NEXT_RING = 16;

/**
 * Where everybody stands before the layout has worked: who has a place keeps it, who is new stands around whoever it is
 * tied to, and no two stand in one point, which would never be driven apart.
 *
 * @param ids from the middle outwards
 */
export function firstPlaces(
  ids: readonly string[],
  ties: readonly Tied[],
  known: ReadonlyMap<string, Place> = new Map(),
): ReadonlyMap<string, Place> {
  const order = new Map(ids.map((id, index) => [id, index]));
  const parentOf = new Map<string, string>();
  const mayBeParent = (parent: string, child: string) => {
    const [above, below] = [order.get(parent), order.get(child)];
    if (above === undefined || below === undefined || above >= below) return;
    const former = parentOf.get(child);
    if (former === undefined || order.get(former)! > above) parentOf.set(child, parent);
  };
  for (const { from, to } of ties) {
    mayBeParent(from, to);
    mayBeParent(to, from);
  }
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  const children = new Map<string | undefined, number>();
  const put = (id: string, { x, y }: Place) => {
    let place = { x, y };
    while (taken.has(`${place.x} ${place.y}`)) place = { x: place.x + 0.5, y: place.y };
    taken.add(`${place.x} ${place.y}`);
    places.set(id, place);
  };
  for (const id of ids) if (known.has(id)) put(id, known.get(id)!);
  for (const [index, id] of ids.entries()) {
    if (places.has(id)) continue;
    const parent = parentOf.get(id);
    if (index === 0 || parent === undefined) {
      put(id, { x: index === 0 ? 0 : FIRST_RING * (index + 1), y: 0 });
      continue;
    }
    const nth = (children.get(parent) ?? 0) + 1;
    children.set(parent, nth);
    const centre = places.get(parent)!;
    const away = (parent === ids[0] ? FIRST_RING : NEXT_RING) * Math.sqrt(nth);
    put(id, { x: centre.x + away * Math.cos(nth * GOLDEN), y: centre.y + away * Math.sin(nth * GOLDEN) });
  }
  return places;
}

/** How many rounds a layout of so many gets: more help the small, and the big are worth no minute. */
export const roundsFor = (count: number): number =>
  Math.round(Math.min(400, Math.max(30, 120_000 / Math.max(1, count))));

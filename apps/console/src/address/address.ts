/** How one part of a view stands in the address: as text in the query, absent where it is the default. */
export interface Part<T> {
  /** @returns undefined where the text says nothing that is allowed: the default holds */
  read(text: string): T | undefined;
  write(value: T): string;
  readonly otherwise: T;
}

export const text = (otherwise = '', most = 200): Part<string> => ({
  read: (raw) => (raw.length <= most ? raw : raw.slice(0, most)),
  write: (value) => value,
  otherwise,
});

export const oneOf = <const T extends string>(values: readonly T[], otherwise: NoInfer<T>): Part<T> => ({
  read: (raw) => values.find((value) => value === raw),
  write: (value) => value,
  otherwise,
});

export const flag = (otherwise = false): Part<boolean> => ({
  read: (raw) => (raw === '1' ? true : raw === '0' ? false : undefined),
  write: (value) => (value ? '1' : '0'),
  otherwise,
});

/** Several of a closed set, in the order of the set, with commas between. */
export const someOf = <const T extends string>(values: readonly T[]): Part<readonly T[]> => ({
  read: (raw) => {
    const said = new Set(raw.split(','));
    const chosen = values.filter((value) => said.has(value));
    return chosen.length > 0 ? chosen : undefined;
  },
  write: (chosen) => values.filter((value) => chosen.includes(value)).join(','),
  otherwise: [],
});

/** Several of an open set, such as ids, at most `most` of them, with commas between. */
export const several = (most: number): Part<readonly string[]> => ({
  read: (raw) => [...new Set(raw.split(',').filter((one) => one !== ''))].slice(0, most),
  write: (values) => values.join(','),
  otherwise: [],
});

/** A whole number within bounds. */
export const whole = (otherwise: number, least: number, most: number): Part<number> => ({
  read: (raw) => {
    const value = Number(raw);
    return raw !== '' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  },
  write: String,
  otherwise,
});

/** What the query of an address holds: our parts as text, and whatever else stood there. */
export type Query = Readonly<Record<string, string | undefined>>;

export interface Address<View> {
  /** The view that a query shows; what it says wrongly counts as not said. */
  read(query: Query): View;
  /** The query of a changed view: defaults left out, keys of others kept. */
  write(query: Query, change: Partial<View>): Query;
}

/** One route's view: all of its parts with their values. */
export type ViewOf<A> = A extends Address<infer View> ? View : never;

/** Makes the codec of a route from its parts. Keys are stable: they stand in links that people keep. */
export function address<View extends object>(parts: { readonly [K in keyof View]: Part<View[K]> }): Address<View> {
  const known = Object.entries(parts) as unknown as (readonly [keyof View & string, Part<unknown>])[];
  const read = (query: Query) =>
    Object.fromEntries(
      known.map(([key, part]) => {
        const raw = query[key];
        return [key, raw === undefined ? part.otherwise : (part.read(raw) ?? part.otherwise)];
      }),
    ) as View;
  return {
    read,
    write: (query, change) => {
      const view = { ...read(query), ...change };
      const own = known.flatMap(([key, part]) => {
        const value = part.write(view[key]);
        return value === part.write(part.otherwise) ? [] : [[key, value] as const];
      });
      const others = Object.entries(query).filter(([key]) => !(key in parts));
      return Object.fromEntries([...own, ...others]);
    },
  };
}

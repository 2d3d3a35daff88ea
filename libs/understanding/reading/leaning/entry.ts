/** Where a feature was: anywhere in the text, in the text of one side, or in the subject. */
export const PLACES = ['', 'customer:', 'us:', 'note:', 'subject:'] as const;
export const PLACE_OF = { customer: 1, us: 2, note: 3 } as const;
export const SUBJECT = 4;

/** A feature, and for each place the row of its weights, -1 where it was not learned there. */
export interface Entry {
  readonly id: number;
  readonly rows: Int32Array;
  /** In which text it was found last: each counts once in one. */
  text: number;
}

export function entryIn<Key>(entries: Map<Key, Entry>, key: Key): Entry {
  const known = entries.get(key) ?? { id: entries.size, rows: new Int32Array(PLACES.length).fill(-1), text: 0 };
  entries.set(key, known);
  return known;
}

/** PostgreSQL holds neither U+0000 nor half a surrogate pair. */
export const clean = <T extends string | null | undefined>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll('\u0000', '␀').toWellFormed() : value) as T;

import { address, several } from '../address/address.js';

/** No screen has more pictures. */
const MOST = 12;

/** Which pictures of a screen are shown as their tables; every screen that has pictures keeps it in its address. */
export const tablesAddress = address({ tables: several(MOST) });

/** A picture by its name shown as its table, or as the picture again. */
export const shownAs = (tables: readonly string[], name: string, as: 'picture' | 'table'): readonly string[] => [
  ...tables.filter((other) => other !== name),
  ...(as === 'table' ? [name] : []),
];

import { address, oneOf, several, someOf, text, whole } from '../../address/address.js';

export const HOPS = ['1', '2', '3'] as const;
/** How many customers are drawn at most. */
export const MOST = ['300', '2000', '5000'] as const;
export const WHO = ['all', 'PERSON', 'ORGANIZATION'] as const;
export const RELATIONS = ['WORKS_AT', 'PART_OF', 'SERVES', 'RECOMMENDED', 'INTRODUCED_BY'] as const;
const ID = 60;
export const STRONGEST = 99;

/** All of the picture but where its customers stand. */
export const graphAddress = address({
  /** Whom it starts from. */
  of: text('', ID),
  hops: oneOf(HOPS, '1'),
  /** Whose neighbours are there too. */
  expand: several(50),
  most: oneOf(MOST, '2000'),
  kinds: someOf(RELATIONS),
  who: oneOf(WHO, 'all'),
  /** Ties that fewer records tell of are left out. */
  told: whole(1, 1, STRONGEST),
  hide: several(50),
  /** Who is looked at. */
  at: text('', ID),
  /** Where the way to whoever is looked at begins; in the middle where it is nobody. */
  from: text('', ID),
  /** Who stays in front, whoever is looked at. */
  pin: several(50),
  find: text(),
  /** Ties as they stood at the end of this month, `2025-03`; as they stand now where it is none. */
  month: text('', 7),
});

export type GraphView = ReturnType<typeof graphAddress.read>;
export type ChangeGraph = (to: Partial<GraphView>, how?: { readonly open?: boolean }) => void;

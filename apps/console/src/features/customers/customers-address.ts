import { address, flag, oneOf, several, text } from '../../address/address.js';

export const KINDS = ['all', 'person', 'organization'] as const;
export const SORTS = ['last', 'touchpoints', 'name', 'new'] as const;
export const MET = ['any', '30', '90', '365', 'long-ago'] as const;
export const WHO = ['any', 'waiting', 'due', 'back'] as const;

/** So many customers that somebody picked stand in an address; more of them are a group. */
export const MOST_PICKED = 150;

/** What the list of customers keeps in the address. */
export const customersAddress = address({
  q: text(),
  kind: oneOf(KINDS, 'all'),
  open: flag(),
  met: oneOf(MET, 'any'),
  sort: oneOf(SORTS, 'last'),
  /** Members of a group, by its id. */
  group: text('', 80),
  /** In this stage now, by its id. */
  stage: text('', 60),
  /** Met at a touchpoint of the service map: channel and stage, such as `EMAIL.support`. */
  cell: text('', 80),
  /** Where it felt so. */
  felt: oneOf(['any', 'POSITIVE', 'NEUTRAL', 'NEGATIVE'], 'any'),
  /** Met there in this period of the map. */
  period: text('all', 8),
  /** Who waits for us, whom we promised something that is due, who went back to an earlier stage in the last 30 days. */
  who: oneOf(WHO, 'any'),
  /** Just these, by their ids: whoever was picked somewhere else. */
  ids: several(MOST_PICKED),
  /** Who goes this way through the stages (way/way.ts). */
  way: text('', 600),
  /** Whether they are being saved as a group. */
  save: flag(),
});

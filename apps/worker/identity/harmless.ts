import type { TriedRuling } from '#graph';

/** A model that would put more records together waits for a person. */
const BIGGEST = 100;
/** So does one that would touch a larger share of customers, unless records have doubled since the last one. */
const MOST_TOUCHED = 0.2;
/** And one that would part a larger share, however many came: it was learned from too few pairs of one party to know them. */
const MOST_PARTED = 0.3;

/** The share of customers that would be others under a model. */
export const touchedBy = ({ merged, parted, customersBefore }: TriedRuling): number =>
  (merged + parted) / Math.max(1, customersBefore);

/** Whether a model may come into force by itself. @param grown whether records have doubled, or none was in force */
export const isHarmless = (tried: TriedRuling, grown: boolean): boolean =>
  tried.biggest <= BIGGEST &&
  tried.parted <= MOST_PARTED * Math.max(1, tried.customersBefore) &&
  (grown || touchedBy(tried) <= MOST_TOUCHED);

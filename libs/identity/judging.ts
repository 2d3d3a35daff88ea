/**
 * Version of how Meri judges identity: raised with whatever makes other features, keys, bits, customers or facts of the same
 * records, or learns otherwise from them. A hub whose records another version judged judges them again in the background.
 */
export const JUDGING = 'judging-6';

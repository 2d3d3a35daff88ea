import { readDebezium } from './debezium.js';
import { readPairs } from './pairs.js';

/**
 * Brings the forms that one format comes in to one shape, before a mapping's paths are followed. Takes whatever JSON
 * there is, never throws, and is done in time proportional to the payload.
 */
export type Reader = (payload: unknown) => unknown;

/** The closed set of readers, by the names that `reads` may give. */
export const READERS: Readonly<Record<string, Reader>> = { debezium: readDebezium, pairs: readPairs };

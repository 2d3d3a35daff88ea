import { remembering } from './remembering.js';

/**
 * Folding by the source's time, in any order of arrival. A *stamp* is a text that sorts as (first-hand before mention,
 * time, sequence); with the event id behind it, it orders everything ever said about one field. A *register* keeps the
 * last word on one field (a last-writer-wins register, Shapiro et al. 2011).
 */
export type Stamp = string;

/** What was said last, its stamp and the event that said it. `null` is "removed". */
export type Register = readonly [value: unknown, stamp: Stamp, eventId: string];
export type Registers = Record<string, Register>;

const EPOCH_SHIFT = 5_000_000_000_000;

/**
 * @param at ISO 8601 in UTC with milliseconds
 * @param sequence decimal digits of any length; without one an observation sorts before those of the same time with one
 * @param mention true for what was said in passing, which any first-hand word outranks
 */
export function stampOf(at: string, sequence?: string, mention = false): Stamp {
  const instant = instantOf(at);
  if (sequence === undefined) return `${mention ? '0' : '1'}${instant}`;
  const digits = sequence.replace(/^0+(?=\d)/, '');
  return `${mention ? '0' : '1'}${instant}${String.fromCharCode(64 + digits.length)}${digits}`;
}

/** What an event says it says at one time, again and again. */
const instantOf = remembering((at) => (Date.parse(at) + EPOCH_SHIFT).toString(36).padStart(9, '0'));
const isoOf = remembering((instant) => new Date(parseInt(instant, 36) - EPOCH_SHIFT).toISOString());

/** The time inside a stamp: ISO 8601 in UTC with milliseconds. */
export const timeOf = (stamp: Stamp): string => isoOf(stamp.slice(1, 10));

/** The stamp without its rank: what sorts by the source's time alone. */
export const chronologyOf = (stamp: Stamp): string => stamp.slice(1);

export const isLater = (
  a: readonly [stamp: Stamp, eventId: string],
  b: readonly [stamp: Stamp, eventId: string],
): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

/** Writes one field if this is the last word on it. Returns whether it was. */
export function write(registers: Registers, field: string, value: unknown, stamp: Stamp, eventId: string): boolean {
  const standing = registers[field];
  if (standing && !isLater([stamp, eventId], [standing[1], standing[2]])) return false;
  registers[field] = [value, stamp, eventId];
  return true;
}

/** Keeps the first moment anything was said, under a name of its own; a chronology (a stamp without its rank). */
export function writeEarliest(registers: Registers, field: string, stamp: Stamp, eventId: string): void {
  const standingOne = registers[field];
  const chronology = chronologyOf(stamp);
  if (!standingOne || isLater([standingOne[1], standingOne[2]], [chronology, eventId]))
    registers[field] = [true, chronology, eventId];
}

/**
 * A chain keeps every word ever said on one field, in order, where the past matters too: whom somebody worked for, how
 * a ticket's status went.
 */
export type Chain = readonly Register[];

/** The chain with one more word in its place; the same word twice changes nothing. */
export function extend(chain: Chain | undefined, value: unknown, stamp: Stamp, eventId: string): Chain {
  const entry: Register = [value, stamp, eventId];
  if (!chain) return [entry];
  let index = chain.length;
  while (index > 0 && isLater([chain[index - 1]![1], chain[index - 1]![2]], [stamp, eventId])) index--;
  const before = chain[index - 1];
  if (before && before[1] === stamp && before[2] === eventId) return chain;
  return [...chain.slice(0, index), entry, ...chain.slice(index)];
}

/** The value that stands, or undefined where nothing was said or it was removed. */
export function standing<T>(registers: Registers, field: string): T | undefined {
  const value = registers[field]?.[0];
  return value === null || value === undefined ? undefined : (value as T);
}

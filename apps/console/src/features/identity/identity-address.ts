import { address, oneOf, text } from '../../address/address.js';

export const ORDERS = ['doubt', 'size', 'newest'] as const;
export const REASONS = ['any', 'doubtful', 'conflict', 'oversize'] as const;

/** What the queue keeps in the address; the pair that is looked at is the path. */
export const identityAddress = address({
  order: oneOf(ORDERS, 'doubt'),
  reason: oneOf(REASONS, 'any'),
  /** Only what concerns this customer. */
  customer: text('', 64),
});

/** The two ids of a pair as they stand in the path, such as `record_1…~record_2…`. */
export const pairText = (a: string, b: string): string => `${a}~${b}`;

/** @returns undefined where the path names no two ids */
export function readPair(text: string | undefined): readonly [string, string] | undefined {
  const [a, b, ...rest] = (text ?? '').split('~');
  return a && b && rest.length === 0 ? [a, b] : undefined;
}

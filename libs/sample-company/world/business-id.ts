import type { Chance } from '../simulation/chance.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * The check digit of a Finnish business id (Y-tunnus): weights 7 9 10 5 8 4 2, modulo 11; remainder 1 is never given.
 * Source: Finnish Tax Administration, the make-up of the business id.
 */
export function businessIdCheck(digits: string): string | undefined {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) sum += Number(digits[index]) * weight;
  const rest = sum % 11;
  return rest === 1 ? undefined : String(rest === 0 ? 0 : 11 - rest);
}

export const isBusinessId = (text: string): boolean =>
  /^\d{7}-\d$/.test(text) && businessIdCheck(text.slice(0, 7)) === text.slice(8);

/** A valid business id that was not given before. */
export function newBusinessId(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const digits = chance.digits(7);
    const check = businessIdCheck(digits);
    if (check === undefined || taken.has(digits)) continue;
    taken.add(digits);
    return `${digits}-${check}`;
  }
}

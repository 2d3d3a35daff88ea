const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * A Finnish business id (Y-tunnus) as `1234567-8`, also out of a VAT number `FI12345678`; its check digit is the
 * Finnish Patent and Registration Office's modulo 11. Other countries' ids come back upper case without spaces.
 * Undefined for what cannot be one.
 */
export function normalizeBusinessId(value: string | undefined): string | undefined {
  const compact = value?.toUpperCase().replace(/[\s.]/g, '');
  if (!compact || compact.length > 24) return undefined;
  const finnish = /^(?:FI)?(\d{6,7})-?(\d)$/.exec(compact);
  if (!finnish) return /^[A-Z]{2}[A-Z0-9]{5,}$/.test(compact) && /\d{4}/.test(compact) ? compact : undefined;
  const body = finnish[1]!.padStart(7, '0');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0) % 11;
  const check = sum === 0 ? 0 : 11 - sum;
  return sum !== 1 && check === Number(finnish[2]) && !/^0+$/.test(body) ? `${body}-${finnish[2]}` : undefined;
}

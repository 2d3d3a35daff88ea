const LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const CENTURIES: Readonly<Record<string, string>> = { '+': '18', '-': '19', A: '20' };
for (const mark of 'UVWXY') (CENTURIES as Record<string, string>)[mark] = '19';
for (const mark of 'BCDEF') (CENTURIES as Record<string, string>)[mark] = '20';

/**
 * A personal identity number in comparable form: upper case, letters and digits only. What looks like a Finnish one
 * (`131052-308T`, Digital and Population Data Services Agency: modulo 31 over the nine digits) must pass its check.
 * Empty for what cannot be one.
 */
export function normalizeNationalId(value: string | undefined): string {
  if (value === undefined) return '';
  const text = value.trim().toUpperCase();
  const hetu = hetuParts(text);
  if (hetu) return hetu.valid ? text : '';
  const compact = text.replace(/[^\p{L}\p{N}]/gu, '');
  return compact.length < 4 || compact.length > 24 || /^(.)\1+$/.test(compact) ? '' : compact;
}

/** The date of birth and the gender that a Finnish identity number tells, from its normal form. */
export function toldByHetu(nationalId: string): { readonly birth: string; readonly gender: string } | undefined {
  const hetu = hetuParts(nationalId);
  return hetu?.valid ? { birth: hetu.birth, gender: hetu.gender } : undefined;
}

function hetuParts(
  text: string,
): { readonly valid: boolean; readonly birth: string; readonly gender: string } | undefined {
  const parts = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/.exec(text);
  if (!parts) return undefined;
  const [, day, month, year, mark, serial, check] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    valid: LETTERS[Number(`${day}${month}${year}${serial}`) % 31] === check && Number(serial) >= 2,
    birth: `${CENTURIES[mark]}${year}${month}${day}`,
    gender: Number(serial) % 2 === 1 ? 'm' : 'f',
  };
}

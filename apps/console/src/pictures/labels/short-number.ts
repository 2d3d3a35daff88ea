const UNITS = [
  { of: 1, unit: '' },
  { of: 1_000, unit: { en: 'k', fi: 't' } },
  { of: 1_000_000, unit: 'M' },
  { of: 1_000_000_000, unit: 'G' },
] as const;

/**
 * A count in as few characters as tell it: `640`, `5.2k` (`5,2t` in Finnish), `12k`, `3M`. Intl's own compact notation
 * is up to eight characters wide in Finnish (`1,3 milj.`), which no bubble holds.
 */
export function shortNumber(value: number, language: 'en' | 'fi'): string {
  for (const { of, unit } of UNITS) {
    const scaled = value / of;
    const digits = of > 1 && scaled < 9.95 ? 1 : 0;
    const text = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(scaled);
    if (Math.round(scaled) < 1_000) return `${text}${typeof unit === 'string' ? unit : unit[language]}`;
  }
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value / 1e9)}G`;
}

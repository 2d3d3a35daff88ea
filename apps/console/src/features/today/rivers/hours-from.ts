const HOUR_MS = 3_600_000;

/** When each of so many hours began, the first of them as told: never by the clock of the browser, which may be wrong, or later than the answer. */
export const hoursFrom = (since: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(since) + index * HOUR_MS).toISOString());

/**
 * What hours are called, each by another name: when clocks are put back one comes twice, and is told apart by how far they are from UTC.
 * @param offsetOf minutes before UTC, as `Date` has them
 */
export function hourNames(
  hours: readonly string[],
  nameOf: (at: string) => string,
  offsetOf: (at: string) => number = (at) => new Date(at).getTimezoneOffset(),
): readonly string[] {
  const names = hours.map(nameOf);
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${utc(-offsetOf(hours[index]!))})`,
  );
}

/** `UTC+3`, `UTC-3:30`. */
function utc(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

const HOUR_MS = 3_600_000;

/** When each of the last hours began by the clock, the oldest first; the last is the one that runs. */
export function hoursBefore(now: Date, count: number): readonly string[] {
  const running = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  return Array.from({ length: count }, (_, index) => new Date(running - (count - 1 - index) * HOUR_MS).toISOString());
}

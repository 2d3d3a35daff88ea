import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `holds`; a check that throws a lost connection counts as not yet.
 * @throws Error that says what was waited for
 */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 50,
): Promise<void> {
  const until = Date.now() + withinMs;
  let last: unknown = '';
  for (;;) {
    try {
      if (await holds()) return;
    } catch (error) {
      if (error instanceof Error && / ended with /.test(error.message)) throw error;
      last = error;
    }
    if (Date.now() > until) throw new Error(`Not within ${withinMs} ms: ${what}. ${String(last)}`);
    await sleep(everyMs);
  }
}

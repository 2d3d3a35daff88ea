import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Where the time of an event goes: the first rule that a frame fits, from the innermost outwards. */
const STAGES: readonly (readonly [stage: string, fits: RegExp])[] = [
  ['garbage collection', /^\(garbage collector\)/],
  ['mail: MIME, replies', /postal-mime|email-reply-parser|libs\/sources\/(email|text)\//],
  ['bytes to and from PostgreSQL', /^writev|node_modules\/pg(-protocol|-types)?\//],
  ['envelopes and JSON', /libs\/contracts\/(envelope|json)/],
  ['mappings', /libs\/sources\//],
  ['the log', /libs\/event-log\//],
  ['archive and counts of sources', /graph\/apply\/(archive|source-counts)/],
  ['identity', /libs\/identity\/|graph\/matching\/|graph\/apply\/(customer|membership|neighbourhoods)/],
  ['rows as JSON', /graph\/apply\/statement/],
  ['records, items, touchpoints', /libs\/graph\/|libs\/contracts\/|apps\/worker\//],
];

/** Does some work while the process's own profiler looks. */
export async function withProfile<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly profile: Profiler.Profile }> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    const result = await work();
    const { profile } = await session.post('Profiler.stop');
    return { result, profile };
  } finally {
    session.disconnect();
  }
}

/** Shares of the CPU by stage, the largest first; what idles does not count, nor does the profiler. */
export function sharesOf({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): readonly (readonly [string, number])[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName} ${callFrame.url}`]));
  const times = new Map<string, number>();
  samples.forEach((sample, index) => {
    if (/^(\(idle\)|dispatch )/.test(frames.get(sample)!)) return;
    const stage = stageOf(sample, parents, frames);
    times.set(stage, (times.get(stage) ?? 0) + timeDeltas[index]!);
  });
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([stage, time]) => [stage, time / total] as const).sort((a, b) => b[1] - a[1]);
}

function stageOf(sample: number, parents: ReadonlyMap<number, number>, frames: ReadonlyMap<number, string>): string {
  for (let at: number | undefined = sample; at !== undefined; at = parents.get(at)) {
    const frame = frames.get(at)!;
    const found = STAGES.find(([, fits]) => fits.test(frame));
    if (found) return found[0];
  }
  return 'Node itself';
}

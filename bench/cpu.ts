import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds of this process and of a PostgreSQL server with all its backends, so that a busy machine does not count. */
export interface CpuSeconds {
  readonly node: number;
  readonly postgres: number;
}

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

export function cpuNow(postmaster: number): CpuSeconds {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1e6, postgres: treeTicks(postmaster) / TICKS };
}

export const cpuBetween = (from: CpuSeconds, to: CpuSeconds): CpuSeconds => ({
  node: to.node - from.node,
  postgres: to.postgres - from.postgres,
});

/** The server's own ticks, its living children's, and those of the children it has buried. */
function treeTicks(postmaster: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (!stat) continue;
    if (Number(name) === postmaster) ticks += stat.own + stat.buried;
    else if (stat.parent === postmaster) ticks += stat.own;
  }
  return ticks;
}

function statOf(pid: number): { readonly parent: number; readonly own: number; readonly buried: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, buried: fields[13]! + fields[14]! };
  } catch {
    return undefined;
  }
}

/** Memory in use by this process, in MB. */
export const residentMegabytes = (): number => process.memoryUsage.rss() / 1e6;

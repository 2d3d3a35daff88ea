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
  return { node: (user + system) / 1e6, postgres: postgresCpu(postmaster) };
}

export const cpuBetween = (from: CpuSeconds, to: CpuSeconds): CpuSeconds => ({
  node: to.node - from.node,
  postgres: to.postgres - from.postgres,
});

/** CPU seconds of another process. */
export const cpuOf = (pid: number): number => (statOf(pid)?.own ?? 0) / TICKS;

/** CPU seconds of a server, of its living children, and of those it has buried. */
export function postgresCpu(postmaster: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (!stat) continue;
    if (Number(name) === postmaster) ticks += stat.own + stat.buried;
    else if (stat.parent === postmaster) ticks += stat.own;
  }
  return ticks / TICKS;
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

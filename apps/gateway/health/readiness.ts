import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { HealthSources, type Part, type Wellbeing } from './health-sources.js';
import { within } from './within.js';

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, Wellbeing>>;
}

const PATIENCE_MS = 2_000;

/** Whether this process can do its work now: asked of every part, at the same time. */
@Injectable()
export class ReadinessReader {
  private readonly own: readonly Part[];

  constructor(
    pool: Pool,
    private readonly sources: HealthSources,
  ) {
    this.own = [postgresPart(pool), migrationsPart(pool)];
  }

  async read(): Promise<Readiness> {
    const parts = [...this.own, ...this.sources.parts];
    const answers = await Promise.all(parts.map(async (part) => [part.name, await ask(part)] as const));
    return { ready: answers.every(([, { ok }]) => ok), parts: Object.fromEntries(answers) };
  }
}

async function ask(part: Part): Promise<Wellbeing> {
  try {
    return await within(PATIENCE_MS, Promise.resolve(part.check()));
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}

const postgresPart = (pool: Pool): Part => ({
  name: 'postgres',
  check: async () => {
    await pool.query('select 1');
    return { ok: true };
  },
});

const migrationsPart = (pool: Pool): Part => ({
  name: 'migrations',
  check: async () => {
    const found = await pool.query<{ hub: boolean; graph: boolean }>(
      "select to_regclass('hub.migration') is not null as hub, to_regclass('graph.migration') is not null as graph",
    );
    const missing = Object.entries(found.rows[0] ?? { hub: false, graph: false }).filter(([, there]) => !there);
    return missing.length === 0
      ? { ok: true }
      : {
          ok: false,
          why: `the schema ${missing.map(([name]) => name).join(' and ')} is not migrated; run meri migrate`,
        };
  },
});

/** A code at most: messages may hold addresses and rows. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string') return `does not answer (${code})`;
  return typeof message === 'string' && message.startsWith('no answer within') ? message : 'does not answer';
}

import { FAMILIES } from '#contracts';
import { markSample } from '#graph';
import { readSettings, type Settings } from '#platform';
import { Command } from 'commander';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Gateway } from '../../../gateway/index.js';
import { openHub, type Hub } from '../../hub.js';
import { isEmpty, publishSample } from '../../sample.js';
import { serveGateway } from '../../serve-gateway.js';
import type { Workers } from '../../../worker/index.js';
import { startHubWorkers } from '../../workers.js';
import { tell, UsageError, untilStopped } from '../process.js';

export const startCommand = (): Command =>
  new Command('start')
    .description('Run the whole hub in one process: database, event log, workers, gateway.')
    .option('--no-sample', 'do not load the sample company into an empty hub')
    .action(async ({ sample }: { sample: boolean }) => {
      const settings = readSettings();
      await checkPort(settings);
      const stopped = untilStopped();
      const hub = await openHub(settings);
      let workers: Workers | undefined;
      let served: Gateway | undefined;
      try {
        const toLoad = sample && settings.sample ? await sampleToLoad(hub) : undefined;
        // Before anything is understood: its service map is another.
        if (toLoad) await markSample(hub.pool);
        workers = await startHubWorkers(hub, FAMILIES);
        served = await serveGateway(hub, workers);
        welcome(hub, served);
        const loading = toLoad ? loadSample(hub, toLoad) : Promise.resolve();
        await Promise.race([stopped, loading.then(() => stopped), workers.failed.then(gaveUp)]);
        tell('\nStopping: batches in hand are finished first …');
      } finally {
        await end(
          hub,
          [served?.close(), workers?.stop()].map((one) => Promise.resolve(one)),
        );
      }
      tell('Stopped. Nothing is lost: npm start goes on where this left off.');
    });

/** The hub's connections are the last to go, whatever becomes of the others. */
async function end(hub: Hub, others: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(others);
  await hub.close();
  await Promise.all(others);
}

/** A consumer that gave up for good ends the process with an error, so that whoever watches it starts it again. */
function gaveUp({ message }: Error): void {
  tell(`A consumer gave up: ${message}`);
  process.exitCode = 1;
}

/**
 * Whoever stops it in the middle finds the rest published at the next start: a file in the data folder tells that it began,
 * and into which hub, so that nothing made up ever comes into another one.
 */
async function sampleToLoad(hub: Hub): Promise<Begun | undefined> {
  const begun = join(hub.settings.dataDir, 'sample-begun');
  const { databaseUrl = 'embedded', kafkaBrokers = [] } = hub.settings;
  const here = createHash('sha256')
    .update([databaseUrl, ...kafkaBrokers].join('\n'))
    .digest('hex');
  const isUnfinished = (await readFile(begun, 'utf8').catch(() => '')) === here;
  return isUnfinished || (await isEmpty(hub.pool, hub.log, FAMILIES)) ? { begun, here, isUnfinished } : undefined;
}

interface Begun {
  readonly begun: string;
  readonly here: string;
  readonly isUnfinished: boolean;
}

async function loadSample(hub: Hub, { begun, here, isUnfinished }: Begun): Promise<void> {
  tell(
    isUnfinished
      ? 'The sample company was not published whole: publishing it again; what is there already is taken once …'
      : 'The hub is empty: publishing the sample company (MERI_SAMPLE=false leaves it empty) …',
  );
  await mkdir(hub.settings.dataDir, { recursive: true });
  await writeFile(begun, here);
  const published = await publishSample(hub.log);
  await rm(begun);
  tell(`The sample company's ${published} events are published; customers appear as they are taken in.`);
}

function welcome({ settings, log, postgres }: Hub, { url }: Gateway): void {
  const database = postgres
    ? `embedded PostgreSQL in ${settings.dataDir}${postgres.adopted ? ' (found running)' : ''}`
    : 'PostgreSQL of DATABASE_URL';
  tell(`
Meri is up.

${settings.console ? `  console      ${url}/\n` : ''}  GraphQL      ${url}/graphql      (try it in a browser: ${url}/graphiql)
  events       ${url}/events       (POST CloudEvents)
  health       ${url}/readyz, ${url}/metrics
  database     ${database}
  event log    ${log.driver === 'kafka' ? `Kafka at ${settings.kafkaBrokers?.join(', ')}` : 'in PostgreSQL'}
${settings.jwt || settings.keyPepper ? '' : '\n  Open to everybody on this machine, and to nobody else: no keys are set (docs/access.md).\n'}
A first question:

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ customers(first: 3, orderBy: {field: TOUCHPOINTS, direction: DESC}) { totalCount nodes { id displayName } } }"}'

Ctrl-C stops it.`);
}

/** A taken port is told before anything is started. */
async function checkPort({ port, host }: Settings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UsageError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken. Set MERI_PORT to a free one.`
            : `Cannot listen on ${host}:${port} (${error.code}).`,
        ),
      ),
    );
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

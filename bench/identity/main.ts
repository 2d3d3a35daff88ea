import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { rounded } from '../figure.js';
import { heedInterrupts } from '../interrupted.js';
import { startBenchServer } from '../machine.js';
import { scoreClusters } from './cluster-scores.js';
import { matchInProduct } from './match-in-product.js';
import { eventsOf, readSet } from './read-set.js';
import { figuresWithDoubts } from './with-doubts.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean' },
    batch: { type: 'string', default: '1000' },
    help: { type: 'boolean' },
  },
});
const folders = [...values.data, ...positionals];
if (values.help || folders.length === 0) {
  process.stdout.write(`npm run bench:identity -- --data FOLDER [--data FOLDER…] [--json] [--batch N]

Streams a set's records through the worker and PostgreSQL, without labels and with default settings, and scores the
customers that come of it. A folder has records.csv (id, source, then columns), fields.json ({kind, columns: {column:
what it is}}) and, to be scored, truth.csv (id, cluster); see bench/identity/sets.

pairwise, bcubed and exact are without what waits for a person (reviews). withDoubtful is pairwise had somebody said SAME of
all of that, withLikely of what is rather one than not (likely of them).
`);
  process.exit(values.help ? 0 : 2);
}

heedInterrupts();
const server = await startBenchServer();
try {
  for (const folder of folders) {
    const set = readSet(folder);
    const matched = await matchInProduct(server, eventsOf(set), { batch: Number(values.batch) });
    const cpu = matched.cpu.node + matched.cpu.postgres;
    const line = {
      set: basename(folder),
      records: matched.records,
      ...(set.truth ? scoreClusters(matched.clusters, set.truth) : {}),
      reviews: matched.waiting.length,
      ...(set.truth ? figuresWithDoubts(matched.clusters, matched.waiting, set.truth) : {}),
      recordsPerSecond: Math.round(matched.records / matched.seconds),
      recordsPerCpuSecond: Math.round(matched.records / cpu),
      cpuMicrosPerRecord: {
        node: rounded((matched.cpu.node / matched.records) * 1e6, 1),
        postgres: rounded((matched.cpu.postgres / matched.records) * 1e6, 1),
      },
      memoryMegabytes: matched.memory,
      modelsLearned: matched.models,
    };
    if (values.json) process.stdout.write(`${JSON.stringify(line)}\n`);
    else process.stdout.write(`${Object.entries(line).map(([name, value]) => `${name.padEnd(22)} ${JSON.stringify(value)}`).join('\n')}\n\n`); // prettier-ignore
  }
} finally {
  await server.stop();
}

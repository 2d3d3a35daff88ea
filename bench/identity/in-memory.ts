import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { rounded } from '../figure.js';
import { scoreClusters } from './cluster-scores.js';
import { matchInMemory, recordsOf } from './match-in-memory.js';
import { eventsOf, readSet } from './read-set.js';
import { figuresWithDoubts } from './with-doubts.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    model: { type: 'boolean' },
    merge: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help || positionals.length === 0) {
  process.stdout.write('node dist/bench/identity/in-memory.js [--json] [--model] [--merge BITS] FOLDER…\n');
  process.exit(values.help ? 0 : 2);
}
for (const folder of positionals) {
  const set = readSet(folder);
  const records = recordsOf(set, eventsOf(set));
  const merge = values.merge === undefined ? undefined : Number(values.merge);
  const matched = matchInMemory(records, (model) =>
    merge === undefined ? model : { ...model, thresholds: { ...model.thresholds, merge } },
  );
  const cpu = Object.values(matched.cpu).reduce((sum, one) => sum + one, 0);
  const line = {
    set: basename(folder),
    records: records.length,
    ...(set.truth ? scoreClusters(matched.clusters, set.truth) : {}),
    reviews: matched.waiting.length,
    ...(set.truth ? figuresWithDoubts(matched.clusters, matched.waiting, set.truth) : {}),
    pairsPerRecord: rounded(matched.pairs / records.length, 1),
    neighbourhoods: matched.neighbourhoods,
    largestNeighbourhood: matched.largestNeighbourhood,
    cpuMicrosPerRecord: Object.fromEntries(
      Object.entries(matched.cpu).map(([step, ms]) => [step, rounded((ms * 1000) / records.length, 1)]),
    ),
    recordsPerCpuSecond: Math.round((records.length * 1000) / cpu),
    thresholds: matched.model.thresholds,
    prior: rounded(matched.model.prior, 2),
  };
  if (values.json) process.stdout.write(`${JSON.stringify(line)}\n`);
  else {
    const {
      pairwise: p,
      bcubed: b,
      exact: e,
    } = line as unknown as Record<string, { precision: number; recall: number; f1: number }>;
    const show = (f: typeof p) => (f ? `${f.f1.toFixed(4)} (${f.precision.toFixed(4)} / ${f.recall.toFixed(4)})` : '-');
    process.stdout.write(
      `${line.set.padEnd(18)} ${String(line.records).padStart(6)}  pairs ${show(p)}  B³ ${show(b)}  exact ${show(e)}  reviews ${line.reviews} (merged: ${show((line as unknown as { withDoubtful?: typeof p }).withDoubtful)}, the likely: ${show((line as unknown as { withLikely?: typeof p }).withLikely)})  ` +
        `pairs/record ${line.pairsPerRecord}  merge ${line.thresholds.merge}  ${line.recordsPerCpuSecond}/s ${JSON.stringify(line.cpuMicrosPerRecord)}\n`,
    );
  }
  if (values.model)
    for (const { attribute, levels, weights } of matched.model.comparisons)
      process.stdout.write(
        `    ${attribute.padEnd(14)} ${levels.map((level, at) => `${level} ${weights[at]!.toFixed(1)}`).join('  ')}\n`,
      );
}

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readServiceMap, type ServiceMap } from '#understanding';
import { handWrittenScores } from './hand-written.js';
import { sampleContacts } from './sample.js';
import { derive, sampleScores } from './sample-tasks.js';
import { measureSpeed } from './speed.js';
import { threadScores } from './threads.js';
import type { TaskScore } from './task-score.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** `b` is held back and scored; `a` is what rules may be written against. */
    half: { type: 'string', default: 'b' },
    /** Prints every mistake. Not to be used on what is held back. */
    mistakes: { type: 'boolean', default: false },
    seed: { type: 'string', default: '11' },
    events: { type: 'string', default: '40000' },
  },
});
const say = (line: string): void => {
  const summary = /^(?:fi|en) (?:due times|feelings:|stages:)/.test(line);
  if (values.mistakes || (summary && !values.json)) process.stderr.write(`${line}\n`);
};
const mapOf = (name: string): ServiceMap => {
  const read = readServiceMap(parse(readFileSync(`config/service-maps/${name}.yaml`, 'utf8')));
  if (!read.ok) throw new Error(read.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  return read.map;
};
const events = Number(values.events);
const sample = await sampleContacts(Number(values.seed), Math.round(events / 20), events);
const derived = derive(sample, mapOf('sample'));
const scores = sampleScores(sample, derived, values.half === 'a' ? 'a' : 'b', say);
// What nobody wrote rules for is placed as by a company that has no map of its own; of the sentences both are told.
const anyTrade = mapOf('any-trade');
const half = values.half === 'a' ? 'development' : 'test';
const byAnyTrade = handWrittenScores(half, anyTrade, () => undefined).filter(({ task }) => task.endsWith(' stages'));
const written = [
  ...handWrittenScores(half, mapOf('sample'), say),
  ...byAnyTrade.map((score) => ({ ...score, task: `${score.task} (any trade)` })),
  ...(values.half === 'a' ? [] : threadScores(anyTrade, say)),
];
const speed = measureSpeed(sample.contacts);

if (values.json) {
  for (const score of [...scores, ...written]) process.stdout.write(`${JSON.stringify(score)}\n`);
  process.stdout.write(`${JSON.stringify(speed)}\n`);
} else {
  table(`the sample company, half ${values.half} of its templates`, scores);
  table(`written by hand, the ${values.half === 'a' ? 'development' : 'test'} half`, written);
  process.stdout.write(
    `reading: ${speed.value} ${speed.unit} of CPU for a text of ${speed.characters} characters (${speed.how})\n`,
  );
}

function table(title: string, rows: readonly TaskScore[]): void {
  process.stdout.write(
    `\n${title}\n${'task'.padEnd(36)}${'fi'.padStart(8)}${'plain'.padStart(8)}${'cases'.padStart(7)}${'en'.padStart(8)}${'plain'.padStart(8)}${'cases'.padStart(7)}\n`,
  );
  for (const task of new Set(rows.map((row) => row.task))) {
    const cells = (['fi', 'en'] as const).map((language) => {
      const row = rows.find((each) => each.task === task && each.language === language);
      return row
        ? `${row.value.toFixed(3).padStart(8)}${row.baseline.toFixed(3).padStart(8)}${String(row.count).padStart(7)}`
        : ' '.repeat(23);
    });
    process.stdout.write(`${task.padEnd(36)}${cells.join('')}\n`);
  }
}

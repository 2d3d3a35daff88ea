// Every check and every suite this machine can run, those that wait beside those that compute, and one line with the sum of
// all. A suite that cannot run here says why; in CI (CI=true) that is a failure. A spec that fails is looked at once more,
// alone: see docs/decisions/0030-a-second-look.md, and for what runs beside what 0031-suites-side-by-side.md.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium } from './find-chromium.mjs';
import { sideBySide } from './side-by-side.mjs';

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log('npm test [-- NAME…]   runs all checks and suites, or those named:');
}

const has = (command, args = ['--version']) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const java = process.env.KAFKA_BROKERS ? true : has('java') && has('mvn');
const namespaces = has('unshare', ['--net', '--pid', '--fork', '--mount', '--mount-proc', 'true']);

const checks = [
  ['types', 'npm run -s check:types'],
  ['lint', 'npm run -s check:lint'],
  ['format', 'npm run -s check:format'],
  ['direction', 'npm run -s check:direction'],
  ['unused', 'npm run -s check:unused'],
  ['lockfile', 'npm run -s check:lockfile'],
  ['generated', 'npm run -s check:generated'],
];
const suites = [
  ['faults', java && namespaces ? '' : 'it needs Java 17, Maven and Linux namespaces (unshare)'],
  ['kafka', java ? '' : 'it needs Java 17 and Maven, or KAFKA_BROKERS'],
  ['browser', findChromium() ? '' : 'it needs Chromium (apt-get install chromium), or CHROMIUM_PATH'],
  ['hub'],
  ['pure'],
  ['database'],
];
if (wanted.includes('--help')) {
  console.log(`  ${[...checks, ...suites].map(([name]) => name).join(', ')}`);
  process.exit(0);
}
const chosen = (name) => wanted.length === 0 || wanted.includes(name);
const unknown = wanted.filter((name) => ![...checks, ...suites].some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(`There is no check or suite ${unknown.join(', ')}; npm test -- --help lists them.`);
  process.exit(2);
}

// How many half cores keep a suite busy, and its workers. Two hubs at once keep three busy: each waits now and then. Faults
// and Kafka wait for leases and sessions to end, beside each other; a page should not wait for faults, so they take four.
const LOADS = { faults: 4, kafka: 1, hub: 3 };
const WORKERS = { faults: 1, kafka: 1, browser: 1, hub: 2 };
const LOAD = 2;
/** A quarter more than there is, for the times at which all of them wait. In CI, which has time, each has the machine for itself. */
const ROOM = process.env.CI ? 0 : Math.max(2, availableParallelism()) * 2.5;

/** So many files of a suite may be unsteady; where more fail, something is broken. */
const MOST_LOOKED_AT = 2;
const unsteady = [];

const sum = { passed: 0, failed: 0, skipped: 0 };
const trouble = [];
const folder = mkdtempSync(join(tmpdir(), 'meri-tests-'));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

const able = suites.filter(([name, reason]) => chosen(name) && !reason).map(([name]) => name);
/** What takes longest before what can pass beside it. */
const FIRST = ['faults', 'kafka', 'browser'];
const jobs = [
  ...able.filter((name) => FIRST.includes(name)).map(suite),
  ...checks
    .filter(([name]) => chosen(name))
    .map(([name, command]) => ({ load: LOAD, run: () => check(name, command) })),
  ...able.filter((name) => !FIRST.includes(name)).map(suite),
];
/** Suites that are looked at once more when nothing else runs. */
const again = [];

for (const [name, reason] of suites.filter(([name, reason]) => chosen(name) && reason)) {
  console.log(`${process.env.CI ? 'FAIL' : 'skip'} suite ${name}: ${reason}`);
  if (process.env.CI) {
    sum.failed++;
    trouble.push(name);
  } else sum.skipped++;
}
await sideBySide(jobs, ROOM, ({ run }) => run());
for (const look of again) await look();

async function check(name, command) {
  const since = Date.now();
  const said = [];
  const status = await ended(spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] }), (text) =>
    said.push(text),
  );
  if (status === 0) sum.passed++;
  else {
    sum.failed++;
    trouble.push(name);
    console.log(said.join('').split('\n').slice(-60).join('\n'));
  }
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} check ${name} (${seconds(since)})`);
}

function suite(name) {
  return {
    load: LOADS[name] ?? LOAD,
    run: async () => {
      const since = Date.now();
      const workers = WORKERS[name] === 1 ? ['--runInBand'] : WORKERS[name] ? [`--maxWorkers=${WORKERS[name]}`] : [];
      const result = await jest(name, ...workers);
      const took = seconds(since);
      const files = result.testResults.filter(({ status }) => status === 'failed').map((one) => one.name);
      if (files.length > 0 && files.length <= MOST_LOOKED_AT && name !== 'faults')
        again.push(() => lookAgain(name, result, files, took));
      else count(name, result, took);
    },
  };
}

async function lookAgain(name, first, files, took) {
  console.log(`A second look at ${files.map((file) => relative(process.cwd(), file)).join(', ')}`);
  const second = await jest(name, '--runInBand', '--runTestsByPath', ...files);
  unsteady.push(...mendedBy(second, first));
  count(name, merged(first, second, files), took);
}

function count(name, { passed, failed, skipped }, took) {
  sum.passed += passed;
  sum.skipped += skipped;
  sum.failed += failed;
  if (failed > 0) trouble.push(name);
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} suite ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${took})`,
  );
}

/** Waits for the end of a process. What it says is handed on in whole lines: others speak too. */
async function ended(child, hear) {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text) => {
      const end = (rest += text).lastIndexOf('\n') + 1;
      if (end > 0) hear(rest.slice(0, end));
      rest = rest.slice(end);
    });
    stream?.on('end', () => rest && hear(`${rest}\n`));
  }
  const closed = once(child, 'close');
  const [status] = await once(child, 'exit');
  // What it left running may hold its streams open.
  await Promise.race([closed, sleep(2_000, undefined, { ref: false })]);
  return status;
}

/** Runs a suite, or some files of it; what cannot even say how it went has failed. */
async function jest(name, ...options) {
  const report = join(folder, `${name}.json`);
  const bin = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const fixed = ['--selectProjects', name, '--ci', '--passWithNoTests', '--json', `--outputFile=${report}`];
  rmSync(report, { force: true });
  const child = spawn(process.execPath, [...bin, ...fixed, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const status = await ended(child, (text) => process.stderr.write(text));
  try {
    const said = JSON.parse(readFileSync(report, 'utf8'));
    const broken = said.numFailedTests + said.numRuntimeErrorTestSuites;
    const failed = broken > 0 || status === 0 ? broken : 1;
    return { testResults: said.testResults, passed: said.numPassedTests, failed, skipped: said.numPendingTests };
  } catch {
    return { testResults: [], passed: 0, failed: 1, skipped: 0 };
  }
}

/** What failed at first in files that then passed: its tests, or the file that could not even be run. */
function mendedBy(again, first) {
  const passed = new Set(again.testResults.filter(({ status }) => status === 'passed').map(({ name }) => name));
  return first.testResults
    .filter(({ name, status }) => status === 'failed' && passed.has(name))
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
      return tests.length > 0 ? tests : [relative(process.cwd(), name)];
    });
}

/** The first run, but for the files that were looked at again: those as the second look saw them. */
function merged(first, again, files) {
  const count = (wanted) =>
    first.testResults
      .filter(({ name }) => files.includes(name))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === wanted).length;
  return {
    passed: first.passed - count('passed') + again.passed,
    failed: again.failed,
    skipped: first.skipped - count('pending') + again.skipped,
  };
}

rmSync(folder, { recursive: true, force: true });
if (unsteady.length > 0)
  console.log(`\nUnsteady, to be mended (failed beside others, passed alone):\n  ${unsteady.join('\n  ')}`);
if (trouble.length > 0) console.log(`\nNot well: ${trouble.join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);

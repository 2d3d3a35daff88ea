// Every check and every suite this machine can run, one after the other, and one line with the sum of all. A suite that
// cannot run here says why; in CI (CI=true) that is a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';

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
  ['pure'],
  ['database'],
  ['hub'],
  ['browser', findChromium() ? '' : 'it needs Chromium (apt-get install chromium), or CHROMIUM_PATH'],
  ['kafka', java ? '' : 'it needs Java 17 and Maven, or KAFKA_BROKERS'],
  ['faults', java && namespaces ? '' : 'it needs Java 17, Maven and Linux namespaces (unshare)'],
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

// Two hubs at once keep two cores busy; browsers, brokers and faults want the machine for themselves.
const WORKERS = { hub: 2, browser: 1, kafka: 1, faults: 1 };

const sum = { passed: 0, failed: 0, skipped: 0 };
const trouble = [];
const folder = mkdtempSync(join(tmpdir(), 'meri-tests-'));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

for (const [name, command] of checks.filter(([name]) => chosen(name))) {
  const since = Date.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 0) sum.passed++;
  else {
    sum.failed++;
    trouble.push(name);
    console.log(`${stdout}${stderr}`.split('\n').slice(-60).join('\n'));
  }
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} check ${name} (${seconds(since)})`);
}

for (const [name, reason] of suites.filter(([name]) => chosen(name))) {
  if (reason) {
    console.log(`${process.env.CI ? 'FAIL' : 'skip'} suite ${name}: ${reason}`);
    if (process.env.CI) {
      sum.failed++;
      trouble.push(name);
    } else sum.skipped++;
    continue;
  }
  const since = Date.now();
  const report = join(folder, `${name}.json`);
  const jest = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    name,
    '--ci',
    '--passWithNoTests',
  ];
  const workers = WORKERS[name] === 1 ? ['--runInBand'] : WORKERS[name] ? [`--maxWorkers=${WORKERS[name]}`] : [];
  const { status } = spawnSync(process.execPath, [...jest, ...workers, '--json', `--outputFile=${report}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    result = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  }
  const broken = result.numFailedTests + result.numRuntimeErrorTestSuites;
  sum.passed += result.numPassedTests;
  sum.skipped += result.numPendingTests;
  sum.failed += broken > 0 ? broken : status === 0 ? 0 : 1;
  if (status !== 0) trouble.push(name);
  console.log(
    `${status === 0 ? 'ok  ' : 'FAIL'} suite ${name}: ${result.numPassedTests} passed, ${broken} failed, ${result.numPendingTests} skipped (${seconds(since)})`,
  );
}

rmSync(folder, { recursive: true, force: true });
if (trouble.length > 0) console.log(`\nNot well: ${trouble.join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);

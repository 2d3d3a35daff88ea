// Makes a fresh checkout ready: installs what package-lock.json names, then builds when a source is newer than the
// build. Plain Node without dependencies, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Meri needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const run = (what, command, args) => {
  console.error(`meri: ${what} …`);
  const npm = process.platform === 'win32' ? `${command}.cmd` : command;
  const { status } = spawnSync(npm, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error(`meri: ${what} failed (${command} ${args.join(' ')}). The reason stands above.`);
    process.exit(status ?? 1);
  }
};

if (time('node_modules/.package-lock.json') < time('package-lock.json'))
  run('installing dependencies', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).reduce(
    (latest, entry) =>
      entry.isFile() ? Math.max(latest, time(join(entry.parentPath ?? entry.path, entry.name))) : latest,
    0,
  );
const sources = Math.max(newest('apps'), newest('libs'), newest('bench'), time('package.json'), time('.swcrc'));
if (time('dist/.built') < sources) run('building', 'npm', ['run', '--silent', 'build']);

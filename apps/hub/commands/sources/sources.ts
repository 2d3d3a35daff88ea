import { UNSENT } from '#contracts';
import { readSettings } from '#platform';
import { checkMappings, loadCatalogue, needsOf, PRODUCTS_FOLDER, readSourceFiles, type MappingCheck } from '#sources';
import { Command } from 'commander';
import { join, relative, sep } from 'node:path';
import { print, show, tell } from '../process.js';
import { sourceStatesCommand } from './source-states.js';
import { exampleOf } from './source-example.js';
import { tryFile } from './try-source.js';

export const sourcesCommand = (): Command => {
  const command = new Command('sources').description('Look at the systems that publish, and at their mappings.');
  command
    .command('list')
    .description('Your sources and what each still needs; the mappings that are built in, and your own.')
    .option('--json', 'print as JSON')
    .action(({ json }: { json?: boolean }) => list(json === true));
  command
    .command('check')
    .description("Read every source file and run every mapping's cases.")
    .option('--json', 'print as JSON')
    .action(({ json }: { json?: boolean }) => check(json === true));
  command
    .command('try')
    .description('Show what a payload becomes, and why: the rule that takes it, and the fields that no rule reads.')
    .argument(
      '<file>',
      'a CloudEvent, or what a vendor sends (JSON, or with --mapping email a raw mail); - is standard input',
    )
    .option('--mapping <product>', 'the product whose payload it is; without it, the mapping that knows it best')
    .option('--source <name>', 'the source that it comes from')
    .option('--header <name: value...>', 'a header that came with it')
    .option('--json', 'print as JSON')
    .action(async (file: string, options: { mapping?: string; source?: string; header?: string[]; json?: boolean }) => {
      const { tried, guessed } = await tryFile(file, { ...options, folders: folders() });
      if (options.json) print(tried);
      else {
        if (guessed) tell(`Read as ${guessed.join(', else as ')}; say --mapping for another.`);
        for (const { id, rule, observations, reason, problems, unread } of tried) {
          show(`${id}${rule === undefined ? '' : `, taken by ${rule}`}`);
          for (const observation of observations ?? []) show(`  ${JSON.stringify(observation)}`);
          if (reason !== undefined) show(`  nothing: ${reason}`);
          for (const { path, reason: why, expected } of problems ?? [])
            show(`  REFUSED ${path} ${why}${expected === undefined ? '' : `; expected ${expected}`}`);
          for (const one of unread.filter(isUnsent)) show(`  ${one}; it must be read through its API`);
          const fields = unread.filter((one) => !isUnsent(one));
          if (fields.length > 0) show(`  no rule reads ${fields.join(', ')}`);
        }
      }
      if (tried.some(({ problems }) => problems)) process.exitCode = 1;
    });
  command
    .command('example')
    .description('Print a file to begin with: meri sources example slack > config/sources/slack.yaml')
    .argument('<product>', 'a product (see meri sources list)')
    .action((product: string) => void process.stdout.write(exampleOf(product, checkMappings(folders()))));
  command.addCommand(sourceStatesCommand());
  return command;
};

const isUnsent = (one: string): boolean => one.startsWith(UNSENT);

const ownFolder = (): string => join(readSettings().configDir, 'sources');
const folders = (): readonly string[] => [PRODUCTS_FOLDER, ownFolder()];

function list(json: boolean): void {
  const catalogue = loadCatalogue(folders());
  const { sources, faults } = readSourceFiles(ownFolder());
  const own = sources.map((source) => ({ ...source, needs: needsOf(source, catalogue, process.env) }));
  const mappings = checkMappings(folders()).flatMap(({ folder, mapping, ok }) =>
    mapping && catalogue.products.get(mapping.product)?.version === mapping.version
      ? [{ ...aboutOf(mapping), builtIn: isBuiltIn(folder), inForce: ok }]
      : [],
  );
  const wrong = [...faults, ...catalogue.faults];
  if (json) print({ sources: own, mappings, faults: wrong });
  else {
    for (const { source, mapping, owner, needs } of own) {
      show(`${source.padEnd(24)} ${mapping ?? 'CloudEvents'}${owner === undefined ? '' : `, ${owner}`}`);
      for (const need of needs) show(`  NEEDS ${need}`);
    }
    for (const { product, version, label, builtIn } of mappings)
      show(`${product.padEnd(24)} ${version.padEnd(7)} ${builtIn ? 'built in' : 'your own'}  ${label}`);
    for (const fault of wrong) show(`FAULT ${JSON.stringify(fault)}`);
    tell('To connect one: meri sources example PRODUCT > config/sources/NAME.yaml');
  }
  if (wrong.length > 0) process.exitCode = 3;
}

function check(json: boolean): void {
  const checks = checkMappings(folders());
  const { sources, faults } = readSourceFiles(ownFolder());
  const bad = checks.filter(({ ok }) => !ok);
  if (json)
    print({
      mappings: checks.map(({ mapping, ...one }) => ({ ...one, ...(mapping ? aboutOf(mapping) : {}) })),
      sources: sources.map(({ source, file }) => ({ source, file })),
      faults,
    });
  else {
    for (const one of checks) {
      show(`${one.ok ? 'ok  ' : 'FAIL'} ${one.folder} (${one.cases.length} cases)`);
      for (const { file, path, reason, allowed } of one.faults)
        show(`       ${file} ${path} ${reason}${allowed === undefined ? '' : `; allowed: ${allowed}`}`);
      for (const { ok, file, name, difference } of one.cases)
        if (!ok) show(`       ${file} "${name}": ${difference ?? ''}`);
    }
    for (const { source, file } of sources) show(`ok   ${file} (${source})`);
    for (const { file, path, reason, allowed } of faults)
      show(`FAIL ${file} ${path} ${reason}${allowed === undefined ? '' : `; allowed: ${allowed}`}`);
  }
  if (bad.length + faults.length > 0) process.exitCode = 1;
}

const isBuiltIn = (folder: string): boolean => !relative(PRODUCTS_FOLDER, folder).startsWith(`..${sep}`);

const aboutOf = ({ product, version, family, label, tested, types }: NonNullable<MappingCheck['mapping']>) => ({
  product,
  version,
  family,
  label,
  tested,
  types,
});

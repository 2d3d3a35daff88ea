import { FAMILIES, topicOf } from '#contracts';
import { lagOf } from '#event-log';
import { readHandshakeTokens, readSources, silenceOf, type SourceRow } from '#graph';
import { readSettings } from '#platform';
import { needsOf, topicMatches, type SourceFile, type SourceTopics } from '#sources';
import { Command } from 'commander';
import { groupOf } from '../../consumers.js';
import { openHub, type Hub } from '../../hub.js';
import { print, show } from '../process.js';

/** Something about sources that an operator should look at, or that is well. */
export interface SourceFinding {
  readonly what: string;
  readonly ok: boolean;
  readonly told: string;
}

export const sourceStatesCommand = (): Command =>
  new Command('status')
    .description('How each source fares: when it was last heard, how much it says, what is parked and not understood.')
    .option('--json', 'print as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const hub = await openHub(readSettings(), { connections: 4 });
      try {
        const states = await statesOf(hub);
        const silent = neverHeard(states, hub.sources.sources);
        if (json) print([...states, ...silent]);
        else for (const line of [...states.map(lineOf), ...silent.map(lineOfNever)]) show(line);
        if (states.some(({ alarm }) => alarm !== null)) process.exitCode = 3;
      } finally {
        await hub.close();
      }
    });

interface SourceTold extends SourceRow {
  readonly alarm: string | null;
  readonly owner: string | null;
  /** Events in the log that were not yet applied: of its family, and of the topics that its file names. */
  readonly lag: string;
}

/** A source that has a file, and from which nothing ever came. */
interface NeverHeard {
  readonly source: string;
  readonly family: string;
  readonly state: 'NEVER_HEARD';
  readonly mapping: string | null;
  readonly owner: string | null;
}

const neverHeard = (heard: readonly SourceTold[], files: readonly SourceFile[]): readonly NeverHeard[] =>
  files
    .filter(({ source }) => !heard.some((one) => one.source === source))
    .map(({ source, family, mapping, owner }) => ({
      source,
      family,
      state: 'NEVER_HEARD',
      mapping: mapping ?? null,
      owner: owner ?? null,
    }));

const lineOfNever = ({ source, mapping }: NeverHeard): string =>
  `${source.padEnd(24)} never heard  ${mapping ?? 'CloudEvents'}; meri doctor tells what it needs`;

async function statesOf({ pool, log, sources: { sources: files } }: Hub): Promise<readonly SourceTold[]> {
  const [rows, names] = await Promise.all([readSources(pool), log.topicNames()]);
  return Promise.all(
    rows.map(async (row) => {
      const file = files.find(({ source }) => source === row.source);
      const family = FAMILIES.find((one) => one === row.family);
      const topics = [
        ...(family ? [topicOf(family)] : []),
        ...names.filter((name) => file?.kafka && reads(file.kafka, name)),
      ];
      const lags = family ? await Promise.all(topics.map((topic) => lagOf(pool, log, groupOf(family), topic))) : [];
      const lag = lags.flat().reduce((sum, one) => sum + one.lag, 0n);
      return { ...row, alarm: alarmOf(row, files) ?? null, owner: file?.owner ?? null, lag: String(lag) };
    }),
  );
}

const reads = ({ topic, isPattern }: SourceTopics, name: string): boolean =>
  isPattern ? topicMatches(topic, name) : topic === name;

const alarmOf = (row: SourceRow, files: readonly SourceFile[]): string | undefined =>
  silenceOf(row, files.find(({ source }) => source === row.source)?.silenceMs);

function lineOf(row: SourceTold): string {
  const held = row.heldBack.map(({ code, count }) => `${count} ${code}`).join(', ');
  const unknown = namesOf(row, (kind) => kind !== 'content').join(', ');
  const unsent = namesOf(row, (kind) => kind === 'content').join(', ');
  return [
    `${row.source.padEnd(24)} ${row.state.padEnd(9)} last heard ${row.lastHeardAt.toISOString()}  ${row.lastDay} in 24 h${row.usualPerHour === null ? '' : `, usually ${Math.round(row.usualPerHour)} an hour`}  ${row.lag} behind  ${row.mapping ?? ''}`,
    ...(row.alarm ? [`  SILENT: ${row.alarm}`] : []),
    ...(held ? [`  parked: ${held}`] : []),
    ...(unknown ? [`  not understood: ${unknown}`] : []),
    ...(unsent ? [`  must be read through its API, was not sent: ${unsent}`] : []),
  ].join('\n');
}

const namesOf = ({ notUnderstood }: SourceRow, wanted: (kind: string) => boolean): readonly string[] =>
  notUnderstood
    .filter(({ kind }) => wanted(kind))
    .map(({ kind, name, events }) => `${kind === 'content' ? '' : `${kind} `}${name} (${events})`);

const fiveOf = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;

/** What each source still needs, who is silent, what nobody understands and what was not sent. */
export async function sourceFindings({
  pool,
  sources,
  catalogue,
  settings,
  log,
}: Hub): Promise<readonly SourceFinding[]> {
  const { sources: files, faults } = sources;
  const [rows, tokens, topics] = await Promise.all([readSources(pool), readHandshakeTokens(pool), log.topicNames()]);
  const findings: SourceFinding[] = [
    ...faults.map(({ file, path, reason }) => ({ what: file, ok: false, told: `${path} ${reason}` })),
    ...files.map((file) => {
      const needs = [
        ...needsOf(file, catalogue, settings.secrets),
        ...needsHere(file, settings.secrets, tokens, topics),
      ];
      const heard = rows.some(({ source }) => source === file.source);
      const told = needs.length === 0 ? `has what it needs${heard ? '' : '; nothing came yet'}` : needs.join(' ');
      return { what: `source ${file.source}`, ok: needs.length === 0, told };
    }),
  ];
  for (const row of rows) {
    const alarm = alarmOf(row, files);
    if (alarm) findings.push({ what: `source ${row.source}`, ok: false, told: alarm });
    const source = `source ${row.source}`;
    const unknown = namesOf(row, (kind) => kind !== 'content');
    if (unknown.length > 0) findings.push({ what: source, ok: false, told: `nobody understands ${fiveOf(unknown)}` });
    const unsent = namesOf(row, (kind) => kind === 'content');
    if (unsent.length > 0)
      findings.push({ what: source, ok: false, told: `must be read through its API, was not sent: ${fiveOf(unsent)}` });
  }
  return findings;
}

/** What only a running hub can tell of a source's needs. */
function needsHere(
  { source, webhook, kafka }: SourceFile,
  secrets: Readonly<Record<string, string>>,
  tokens: ReadonlyMap<string, string>,
  topics: readonly string[],
): readonly string[] {
  const needs: string[] = [];
  const [name, token] = [webhook?.secretSetting, tokens.get(source)];
  if (name !== undefined && secrets[name] === undefined && token !== undefined)
    needs.push(`The vendor has sent ${token}: put it into ${name}.`);
  if (kafka && !topics.some((topic) => reads(kafka, topic))) needs.push(`There is no topic ${kafka.topic} yet.`);
  return needs;
}

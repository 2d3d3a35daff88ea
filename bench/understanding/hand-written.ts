import { readFileSync } from 'node:fs';
import {
  DealStates,
  followWaits,
  placeContacts,
  readContact,
  readText,
  settlePromises,
  threadsOf,
  type Contact,
  type ServiceMap,
} from '#understanding';
import { baselineFeeling, looksLikePromise } from './baseline.js';
import { Confusion, Found } from './score.js';
import type { TaskScore } from './task-score.js';

/** One line of test/understanding/*.jsonl; README.md there says how they were written and split. */
type Row = TextRow | OutcomeRow;
interface TextRow {
  readonly id: string;
  readonly half: 'development' | 'test';
  readonly kind: 'text';
  readonly side: 'customer' | 'us' | 'note';
  readonly text: string;
  readonly feeling: string;
  readonly promise?: { readonly quote: string; readonly maker: 'customer' | 'us'; readonly due: string | null };
  readonly claims?: readonly string[];
  readonly role?: string;
  readonly recommends?: 'given' | 'received' | 'would';
  readonly request?: boolean;
  readonly answers?: boolean;
  readonly stage?: string;
}
interface OutcomeRow {
  readonly id: string;
  readonly half: 'development' | 'test';
  readonly kind: 'outcome';
  readonly side: 'customer' | 'us';
  readonly text: string;
  readonly later: string;
  readonly laterSide: 'customer' | 'us';
  readonly outcome: string;
}

/** When all of them were written: Wednesday 4 March 2026, 10 o'clock in Helsinki. */
const SAID = '2026-03-04T08:00:00.000Z';
const DIRECTIONS = { customer: 'inbound', us: 'outbound', note: 'internal' } as const;

export function handWrittenScores(
  half: 'development' | 'test',
  map: ServiceMap,
  say: (line: string) => void,
): readonly TaskScore[] {
  return (['fi', 'en'] as const).flatMap((language) => {
    const rows = readFileSync(`test/understanding/${language}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
      .filter((row) => row.half === half);
    const texts = rows.filter((row) => row.kind === 'text');
    const outcomes = rows.filter((row) => row.kind === 'outcome');
    const tell = (line: string): void => say(`${language} by hand: ${line}`);
    return [
      ...promiseRows(texts, language, tell),
      outcomeRow(outcomes, language, tell),
      waitRow(texts, language, tell),
      feelingRow(texts, language, tell),
      kindsRow('roles', texts, language, tell),
      kindsRow('claims', texts, language, tell),
      recommendationRow(texts, language, tell),
      stageRow(texts, language, map, tell),
    ].map((score) => ({ ...score, task: `hand-written ${score.task}` }));
  });
}

const contactOf = (row: { readonly id: string; readonly text: string }, side: 'customer' | 'us' | 'note', at = SAID): Contact => ({
  id: row.id, at, customer: 'c', channel: 'email', direction: DIRECTIONS[side], form: side === 'note' ? 'note' : 'message', automatic: false,
  subject: null, text: row.text, thread: 't', opportunity: null, by: null, score: null, scoreForm: null,
}); // prettier-ignore

/** A due time is right to the day, and to the minute where the label names an hour. */
function dueIs(at: string | undefined, due: string | null): boolean {
  if (at === undefined || due === null) return at === undefined && due === null;
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at));
  return due.includes('T') ? local === due.replace('T', ' ') : local.startsWith(due);
}

function promiseRows(
  rows: readonly TextRow[],
  language: 'fi' | 'en',
  say: (line: string) => void,
): readonly TaskScore[] {
  const found = new Found();
  const plain = new Found();
  let due = 0;
  for (const row of rows) {
    const { promises } = readText(row.text, { speaks: row.side, at: SAID });
    const match = promises.find(
      ({ maker, quote }) =>
        row.promise && maker.toLowerCase() === row.promise.maker && overlaps(row.text, quote, row.promise.quote),
    );
    if (row.promise && match) found.right++;
    else if (row.promise) found.missed++;
    found.wrong += promises.length - (match ? 1 : 0);
    if (row.promise && match && dueIs(match.due?.at, row.promise.due)) due++;
    else if (row.promise || promises.length > 0)
      say(
        `promise ${row.id}: ${row.text} → ${promises.map((promise) => `${promise.maker} ${promise.due?.at ?? 'none'}`).join(', ')}`,
      );
    const baseline = looksLikePromise(row.text, language);
    if (row.promise && baseline) plain.right++;
    else if (row.promise) plain.missed++;
    else if (baseline) plain.wrong++;
  }
  return [
    { task: 'promises', language, value: found.f1, baseline: plain.f1, count: found.right + found.missed },
    { task: 'due times of promises found', language, value: due / (found.right || 1), baseline: 0, count: found.right },
  ];
}

const overlaps = (text: string, { from, to }: { from: number; to: number }, quote: string): boolean => {
  const at = text.indexOf(quote);
  return at < to && at + quote.length > from;
};

function outcomeRow(rows: readonly OutcomeRow[], language: 'fi' | 'en', say: (line: string) => void): TaskScore {
  const judged = new Confusion();
  for (const row of rows) {
    const made = readContact(contactOf(row, row.side));
    const due = made.reading.promises[0]?.due?.at;
    // What tells of a promise kept or moved is said before the time is up, what tells of a broken one after it.
    const base = due === undefined ? Date.parse(SAID) : Date.parse(due);
    const at = new Date(base + (row.outcome === 'broken' ? 1 : -0.2) * 3_600_000).toISOString();
    const later = readContact(contactOf({ id: `${row.id}-later`, text: row.later }, row.laterSide, at));
    const read = [made, later];
    const threads = threadsOf(read.map(({ contact }) => contact));
    const outcome = settlePromises(read, threads, at)[0]?.outcome.toLowerCase() ?? 'not found';
    judged.add(row.outcome, outcome.replace(' ', '-'));
    if (outcome !== row.outcome) say(`outcome ${row.id}: ${outcome}, truly ${row.outcome}: ${row.later}`);
  }
  const kept = rows.filter(({ outcome }) => outcome === 'kept').length;
  return {
    task: 'promise-outcomes',
    language,
    value: judged.accuracy,
    baseline: kept / (rows.length || 1),
    count: rows.length,
  };
}

/** Whether a customer's text asks for something, and whether a text of ours answers. */
function waitRow(rows: readonly TextRow[], language: 'fi' | 'en', say: (line: string) => void): TaskScore {
  const judged = new Confusion();
  const plain = new Confusion();
  for (const row of rows) {
    if (row.side === 'customer' && row.request !== undefined) {
      const { request, deeds } = readText(row.text, { speaks: 'customer', at: SAID });
      const waits = request.asks || request.again || deeds.some(({ end }) => end === 'missing');
      judged.add(String(row.request), String(waits));
      plain.add(String(row.request), String(row.text.includes('?')));
      if (waits !== row.request) say(`request ${row.id}: ${row.text}`);
    }
    if (row.answers !== undefined) {
      const { request } = readText(row.text, { speaks: 'us', at: SAID });
      judged.add(String(row.answers), String(!request.isReceipt));
      plain.add(String(row.answers), 'true');
      if (request.isReceipt === row.answers) say(`answer ${row.id}: ${row.text}`);
    }
  }
  return { task: 'waits', language, value: judged.accuracy, baseline: plain.accuracy, count: judged.all };
}

function feelingRow(rows: readonly TextRow[], language: 'fi' | 'en', say: (line: string) => void): TaskScore {
  const judged = new Confusion();
  const plain = new Confusion();
  for (const row of rows) {
    const { feeling } = readText(row.text, { speaks: row.side, at: SAID });
    judged.add(row.feeling, feeling.feeling.toLowerCase());
    plain.add(row.feeling, baselineFeeling(contactOf(row, row.side), language));
    if (feeling.feeling.toLowerCase() !== row.feeling)
      say(`feeling ${row.id}: ${feeling.feeling}, truly ${row.feeling}: ${row.text}`);
  }
  say(`feelings: ${judged.mistakes.join('; ')}`);
  return { task: 'feeling', language, value: judged.macroF1, baseline: plain.macroF1, count: judged.all };
}

function kindsRow(
  task: 'roles' | 'claims',
  rows: readonly TextRow[],
  language: 'fi' | 'en',
  say: (line: string) => void,
): TaskScore {
  const found = new Found();
  for (const row of rows) {
    if (row.side !== 'note') continue;
    const { claims, roles } = readText(row.text, { speaks: 'note', at: SAID });
    const truly = new Set<string>(task === 'claims' ? (row.claims ?? []) : row.role === undefined ? [] : [row.role]);
    const judged = new Set<string>(task === 'claims' ? claims.map(({ kind }) => kind) : roles.map(({ role }) => role));
    for (const each of judged) {
      if (truly.has(each)) found.right++;
      else found.wrong++;
    }
    found.missed += [...truly].filter((each) => !judged.has(each)).length;
    if ([...truly].join() !== [...judged].join())
      say(`${task} ${row.id}: ${[...judged].join()}, truly ${[...truly].join()}: ${row.text}`);
  }
  return { task, language, value: found.f1, baseline: 0, count: found.right + found.missed };
}

/** A recommendation of the right kind; the baseline takes every form of the word for one that was given. */
function recommendationRow(rows: readonly TextRow[], language: 'fi' | 'en', say: (line: string) => void): TaskScore {
  const [found, plain] = [new Found(), new Found()];
  const word = { fi: /suosit/i, en: /recommend/i }[language];
  const count = (into: Found, truly: string | undefined, judged: string | undefined): void => {
    if (truly !== undefined && judged === truly) into.right++;
    else {
      if (truly !== undefined) into.missed++;
      if (judged !== undefined) into.wrong++;
    }
  };
  for (const { id, side, text, recommends } of rows) {
    const judged = readText(text, { speaks: side, at: SAID }).recommendations[0]?.kind.toLowerCase();
    count(found, recommends, judged);
    count(plain, recommends, word.test(text) ? 'given' : undefined);
    if (judged !== recommends) say(`recommendation ${id}: ${judged ?? 'none'}, truly ${recommends ?? 'none'}: ${text}`);
  }
  return { task: 'recommendations', language, value: found.f1, baseline: plain.f1, count: found.right + found.missed };
}

function stageRow(
  rows: readonly TextRow[],
  language: 'fi' | 'en',
  map: ServiceMap,
  say: (line: string) => void,
): TaskScore {
  const judged = new Confusion();
  for (const row of rows) {
    if (row.stage === undefined) continue;
    const read = [readContact(contactOf(row, row.side))];
    const threads = threadsOf(read.map(({ contact }) => contact));
    const waits = followWaits(read, threads);
    const around = { threads, promises: [], reproaches: new Map(), waits, deals: new DealStates([]) };
    const [place] = placeContacts(read, around, map);
    judged.add(row.stage.replaceAll(' ', '-'), place!.stage.replaceAll(' ', '-'));
    if (place!.stage !== row.stage) say(`stage ${row.id}: ${place!.stage}, truly ${row.stage}: ${row.text}`);
  }
  const commonest = Math.max(...map.stages.map(({ id }) => rows.filter(({ stage }) => stage === id).length));
  return {
    task: 'stages',
    language,
    value: judged.accuracy,
    baseline: commonest / (judged.all || 1),
    count: judged.all,
  };
}

import { readFileSync } from 'node:fs';
import { FINNISH_OFFICE, understand, type Contact, type ServiceMap, type Understanding } from '#understanding';
import { Confusion, Found } from './score.js';
import type { TaskScore } from './task-score.js';

/** One line of test/understanding/threads-*.jsonl; README.md there says how they were written and labelled. */
export interface WrittenThread {
  readonly id: string;
  readonly language: 'fi' | 'en';
  readonly business: string;
  readonly channel: Contact['channel'];
  readonly subject: string;
  readonly messages: readonly {
    readonly at: string;
    readonly side: 'customer' | 'us' | 'automatic';
    readonly text: string;
    readonly stage?: string;
  }[];
  /** Messages by their number, from 1. */
  readonly waits: readonly { readonly request: number; readonly answer: number | null }[];
}

export const writtenThreads = (language: 'fi' | 'en'): readonly WrittenThread[] =>
  readFileSync(`test/understanding/threads-${language}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as WrittenThread);

/** No rule was made from these, so all of them are held back. */
export function threadScores(map: ServiceMap, say: (line: string) => void): readonly TaskScore[] {
  return (['fi', 'en'] as const).flatMap((language) => {
    const read = writtenThreads(language).map((thread) => {
      const understood = understand(contactsOf(thread), { map, hours: FINNISH_OFFICE });
      return { thread, understood };
    });
    return [waitRow(read, language, say), stageRow(read, language, map, say)];
  });
}

const idOf = ({ id }: WrittenThread, message: number): string => `${id} ${message}`;

/** As a help desk gives them: one customer, one case. */
const contactsOf = (thread: WrittenThread): readonly Contact[] =>
  thread.messages.map(({ at, side, text }, index) => ({
    id: idOf(thread, index + 1), at: new Date(at).toISOString(), customer: thread.id, channel: thread.channel,
    direction: side === 'customer' ? 'inbound' : 'outbound', form: 'message', automatic: side === 'automatic',
    subject: thread.subject, text, thread: `case ${thread.id}`, opportunity: null, by: null, score: null, scoreForm: null,
  })); // prettier-ignore

type Read = readonly { readonly thread: WrittenThread; readonly understood: Understanding }[];

/** Right only with the same request and the same answer. */
function waitRow(read: Read, language: 'fi' | 'en', say: (line: string) => void): TaskScore {
  const [found, plain] = [new Found(), new Found()];
  for (const { thread, understood } of read) {
    const truths = new Map(thread.waits.map((wait) => [wait.request, wait]));
    const judged = new Map(understood.waits.map((wait) => [wait.request, wait]));
    for (const [index, { side, text }] of thread.messages.entries()) {
      const truly = truths.get(index + 1);
      const wait = judged.get(idOf(thread, index + 1));
      if (truly) plain.right++;
      else if (side === 'customer') plain.wrong++;
      const answer = truly?.answer ? idOf(thread, truly.answer) : undefined;
      if (truly && wait && wait.end?.contact === answer) found.right++;
      else {
        if (truly) found.missed++;
        if (wait) found.wrong++;
        if (truly && wait) say(`thread wait ended by ${wait.end?.contact}, truly by ${answer}: ${text}`);
        else if (truly || wait) say(`thread ${wait ? 'no wait' : 'wait missed'} ${thread.id} ${index + 1}: ${text}`);
      }
    }
  }
  return { task: 'thread waits', language, value: found.f1, baseline: plain.f1, count: found.right + found.missed };
}

function stageRow(read: Read, language: 'fi' | 'en', map: ServiceMap, say: (line: string) => void): TaskScore {
  const judged = new Confusion();
  const counts = new Map(map.stages.map(({ id }) => [id, 0]));
  for (const { thread, understood } of read)
    for (const [index, { text, stage }] of thread.messages.entries()) {
      if (stage === undefined) continue;
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
      const place = understood.places.get(idOf(thread, index + 1))!;
      judged.add(stage.replaceAll(' ', '-'), place.stage.replaceAll(' ', '-'));
      if (place.stage !== stage)
        say(`thread stage ${place.stage}, truly ${stage} (${thread.id} ${index + 1}): ${text}`);
    }
  say(`${language} thread stages: ${judged.mistakes.join('; ')}`);
  const commonest = Math.max(...counts.values());
  return {
    task: 'thread stages',
    language,
    value: judged.accuracy,
    baseline: commonest / (judged.all || 1),
    count: judged.all,
  };
}

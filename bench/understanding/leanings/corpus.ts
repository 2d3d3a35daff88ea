import { readdirSync, readFileSync } from 'node:fs';
import {
  featuresOf,
  readBySigns,
  subjectSentences,
  signsOf,
  USUAL_STAGES,
  type Evidence,
  type LeaningModel,
} from '#understanding';

/** Threads of many trades, written and labelled by hand; README.md beside them says how. */
export const CORPUS = 'test/understanding/corpus';

/** One line of the corpus. */
export interface CorpusThread {
  readonly id: string;
  readonly language: 'fi' | 'en';
  readonly trade: string;
  readonly subject: string;
  readonly messages: readonly {
    readonly at: string;
    readonly side: 'customer' | 'us' | 'note' | 'automatic';
    readonly text: string;
    readonly stage?: string;
  }[];
  /** Messages by their number, from 1. */
  readonly waits: readonly { readonly request: number; readonly answer: number | null }[];
}

/** A message as the model learns from it, and as it is asked of it. */
export interface Example {
  readonly features: readonly string[];
  readonly read: (model: LeaningModel) => Evidence;
  readonly side: 'customer' | 'us' | 'note';
  /** The usual stage of the message before it in its thread, null where it opens it. */
  readonly before: number | null;
  readonly stage: number;
  /** How much it counts. */
  readonly weight: number;
}

export const corpusThreads = (folder = CORPUS): readonly CorpusThread[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as CorpusThread),
    );

/** How often companies meet each stage, by our guess; the corpus has the rarer ones more often, so that they are learned. */
const MET: Readonly<Record<string, number>> = { support: 0.22, use: 0.18, delivery: 0.12 };
const MET_ELSE = 0.08;

/** Examples of all threads, weighed so that each stage counts as often as it is met. */
export function weighed(examples: readonly Example[]): readonly Example[] {
  const counts = USUAL_STAGES.map((_, stage) => examples.filter((each) => each.stage === stage).length);
  return examples.map((each) => {
    const met = MET[USUAL_STAGES[each.stage]!] ?? MET_ELSE;
    return { ...each, weight: (met * examples.length) / counts[each.stage]! };
  });
}

export function examplesOf({ messages, subject }: CorpusThread): readonly Example[] {
  const examples: Example[] = [];
  const about = subjectSentences(subject);
  let before: number | null = null;
  for (const { side, text, at, stage } of messages) {
    const truly = USUAL_STAGES.findIndex((usual) => usual === stage);
    if (side === 'automatic' || truly < 0) continue;
    const { reading, sentences } = readBySigns(text, { speaks: side, at: new Date(at).toISOString() });
    const parts = [side, sentences, about, signsOf(reading)] as const;
    examples.push({
      features: [...featuresOf(...parts)],
      read: (model) => model.read(...parts).evidence,
      side,
      before,
      stage: truly,
      weight: 1,
    });
    before = truly;
  }
  return examples;
}

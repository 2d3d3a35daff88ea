import {
  aroundWait,
  followWaits,
  judgeByLeaning,
  LeaningModel,
  readBySigns,
  featuresOf,
  reproachesIn,
  settlePromises,
  signsOf,
  subjectSentences,
  USUAL_STAGES,
  type Contact,
  type ReadContact,
  type Wait,
  type WaitJudge,
} from '#understanding';
import { Found } from '../score.js';
import type { CorpusThread } from './corpus.js';
import { FULL, randomOf, shuffle } from './learn.js';

/** A customer's message, and whether a wait begins with it. */
interface WaitExample {
  readonly own: readonly string[];
  readonly around: readonly string[];
  readonly begins: boolean;
}

const STAGES = USUAL_STAGES.length;
const PENALTY = 0.5;
const ROUNDS = 40;
const RATE = 0.05;

/**
 * Gives every feature of the stages a weight for a wait to begin, and adds those of where it is said: by a logistic
 * regression, by stochastic gradients with AdaGrad steps as the stages are learned.
 */
export function learnWaits(
  threads: readonly CorpusThread[],
  stages: ReadonlyMap<string, Float64Array>,
): Map<string, Float64Array> {
  const model = new LeaningModel(stages);
  const examples = threads.flatMap((thread) => waitExamples(thread, model, stages));
  const index = new Map<string, number>();
  const idOf = (feature: string): number => {
    const known = index.get(feature) ?? index.size;
    index.set(feature, known);
    return known;
  };
  const rows = examples.map(({ own, around }) => ({ own: own.map(idOf), around: around.map(idOf) }));
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-6);
  const uses = new Float64Array(index.size);
  for (const { own, around } of rows) for (const each of [...own, ...around]) uses[each]!++;
  const step = (features: readonly number[], slope: number): void => {
    for (const each of features) {
      const whole = slope + (PENALTY * weights[each]!) / uses[each]!;
      squares[each]! += whole * whole;
      weights[each]! -= (RATE * whole) / Math.sqrt(squares[each]!);
    }
  };
  const order = examples.map((_, at) => at);
  const random = randomOf(12345);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { own, around } = rows[at]!;
      const scale = 1 / Math.sqrt(Math.max(own.length, 1) / FULL);
      let sum = 0;
      for (const each of own) sum += weights[each]! * scale;
      for (const each of around) sum += weights[each]!;
      const slope = 1 / (1 + Math.exp(-sum)) - Number(examples[at]!.begins);
      step(own, slope * scale);
      step(around, slope);
    }
  }
  const all = new Map<string, Float64Array>();
  for (const feature of new Set([...stages.keys(), ...index.keys()])) {
    const row = new Float64Array(STAGES + 1);
    row.set(stages.get(feature) ?? []);
    row[STAGES] = weights[index.get(feature) ?? -1] ?? 0;
    all.set(feature, row);
  }
  return all;
}

/** Where each customer's message stood, had all before it been judged rightly. */
function waitExamples(
  thread: CorpusThread,
  model: LeaningModel,
  known: ReadonlyMap<string, unknown>,
): readonly WaitExample[] {
  const examples: WaitExample[] = [];
  const requests = new Set(thread.waits.map(({ request }) => idOf(thread, request)));
  const about = subjectSentences(thread.subject);
  follow(thread, model, (said) => {
    const { contact } = said;
    const begins = requests.has(contact.id);
    const { reading, sentences } = readBySigns(contact.text ?? '', { speaks: 'customer', at: contact.at });
    const own = [...featuresOf('customer', sentences, about, signsOf(reading))].filter((each) => known.has(each));
    examples.push({ own, around: aroundWait(said), begins });
    return begins;
  });
  return examples;
}

const idOf = ({ id }: CorpusThread, message: number): string => `${id} ${message}`;

/** As a help desk gives them: one customer, one case. */
function follow(thread: CorpusThread, model: LeaningModel, judge?: WaitJudge): readonly Wait[] {
  const about = subjectSentences(thread.subject);
  const read = thread.messages.map(({ at, side, text }, index): ReadContact => {
    const contact: Contact = {
      id: idOf(thread, index + 1), at: new Date(at).toISOString(), customer: thread.id, channel: 'email', automatic: side === 'automatic',
      direction: side === 'customer' ? 'inbound' : side === 'note' ? 'internal' : 'outbound', form: side === 'note' ? 'note' : 'message',
      subject: thread.subject, text, thread: thread.id, opportunity: null, by: null, score: null, scoreForm: null,
    }; // prettier-ignore
    const speaks = side === 'automatic' ? 'us' : side;
    const { reading, sentences } = readBySigns(text, { speaks, at: contact.at, automatic: contact.automatic });
    const leaning = contact.automatic ? null : model.read(speaks, sentences, about, signsOf(reading));
    return { contact, reading: { ...reading, leaning } };
  });
  const threads = new Map(read.map(({ contact }) => [contact.id, thread.id]));
  const promises = settlePromises(read, threads);
  return followWaits(read, threads, {
    promises,
    reproaches: reproachesIn(promises),
    ...(judge && { judge }),
  });
}

/** Adds what is found in a thread, by the model or by the rules alone: right only with the same request and the same answer. */
export function countWaits(thread: CorpusThread, model: LeaningModel, by: 'model' | 'rules', found: Found): void {
  const judged = new Map(
    follow(thread, model, by === 'model' ? judgeByLeaning(model) : undefined).map((wait) => [wait.request, wait]),
  );
  for (const { request, answer } of thread.waits) {
    const wait = judged.get(idOf(thread, request));
    judged.delete(idOf(thread, request));
    const truly = answer === null ? undefined : idOf(thread, answer);
    if (wait && wait.end?.contact === truly) found.right++;
    else {
      found.missed++;
      if (wait) found.wrong++;
    }
  }
  found.wrong += judged.size;
}

import { balanceOf } from '#understanding';
import { Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';
import { Judgement } from '../judgements/judgement.type.js';
import { ModelReading } from './model-reading.type.js';
import { Feeling } from './feelings.js';
import { Quote } from './quote.type.js';

const FeelingFrom = enumOf(
  'FeelingFrom',
  ['words', 'model', 'score', 'person'],
  'WORDS: read from the text by the rules. MODEL: by a model behind an endpoint. SCORE: the customer’s own judgement on a scale, which stands before the words. PERSON: one of ours corrected it, which stands before all.',
);

@ObjectType({ description: 'How a touchpoint feels for the customer, and what shows it.' })
export class FeelingJudgement {
  @Shown('PUBLIC', () => Feeling, 'The feeling.')
  readonly feeling!: string;

  @Shown('PUBLIC', () => FeelingFrom, 'What it was told from.')
  readonly from!: string;

  @Shown('PUBLIC', () => [Quote], 'The words that show it; none for NEUTRAL, UNKNOWN and scores.', { size: 3 })
  readonly shownBy!: readonly Quote[];

  @Shown(
    'PUBLIC',
    () => String,
    'Who judged: `rules`, the reader that comes with Meri, a model as `name@version`, the customer’s own `score`, or a `person`.',
  )
  readonly judgedBy!: string;

  @Shown(
    'PUBLIC',
    () => Feeling,
    'What the rules, or the customer’s score, say of it, whatever models and people said since.',
  )
  readonly readAs!: string;

  @Shown('PUBLIC', () => [Judgement], 'What people said of it, the latest first; the last word stands.', { size: 1 })
  readonly judgements!: readonly Judgement[];

  @Shown('PUBLIC', () => [ModelReading], 'What models said of the text, whether or not their words stand; the last first.', { size: 1 }) // prettier-ignore
  readonly readings!: readonly ModelReading[];
}

const JUDGES: Readonly<Record<string, string>> = { words: 'rules', score: 'score', person: 'person' };

interface Felt {
  readonly feeling: string;
  readonly from: string;
  readonly text: string | null;
  readonly places: readonly number[];
  readonly read: { readonly feeling: string };
  readonly judgements: readonly Judgement[];
  readonly readBy: string;
  readonly readings: readonly ModelReading[];
}

export function feelingIn(felt: Felt | null): FeelingJudgement | null {
  if (!felt) return null;
  const { feeling, from, text, places, read, judgements, readBy, readings } = felt;
  const shownBy: Quote[] = [];
  for (let at = 0; text !== null && at + 1 < places.length; at += 2) {
    const [first, end] = [places[at]!, places[at + 1]!];
    shownBy.push({ from: first, to: end, text: text.slice(first, end) });
  }
  const judgedBy = from === 'model' ? readBy : (JUDGES[from] ?? from);
  return { feeling, from, shownBy, judgedBy, readAs: read.feeling, judgements, readings };
}

@ObjectType({ description: 'How many touchpoints feel how. Machines’ are not counted.' })
export class FeelingCounts {
  @Shown('PUBLIC', () => Int, 'Glad ones.')
  readonly positive!: number;

  @Shown('PUBLIC', () => Int, 'Judged, and neither.')
  readonly neutral!: number;

  @Shown('PUBLIC', () => Int, 'Sad ones.')
  readonly negative!: number;

  @Shown('PUBLIC', () => Int, 'Those that tell nothing of it.')
  readonly unknown!: number;

  @Shown('PUBLIC', () => Int, 'All but the unknown.', {
    read: (_: unknown, { positive, neutral, negative }: FeelingCounts) => positive + neutral + negative,
  })
  readonly judged!: number;

  @Shown('PUBLIC', () => Float, 'Positive minus negative over judged, -1 to 1; null where nothing is judged.', {
    nullable: true,
    read: (_: unknown, counts: FeelingCounts) => balanceOf(counts, 1),
  })
  readonly balance!: number | null;
}

import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';
import { Quote } from '../voices/quote.type.js';

const PlacedBy = enumOf(
  'PlacedBy',
  ['rule', 'thread', 'promise', 'otherwise'],
  'RULE: a rule of the service map fits. THREAD: it is where its thread was. PROMISE: it settles a promise made there. OTHERWISE: what the map says of the rest.',
);

@ObjectType({ description: 'Why a touchpoint is where it is on the service map.' })
export class Placement {
  @Shown('PUBLIC', () => PlacedBy, 'What put it there.')
  readonly by!: string;

  @Shown('PUBLIC', () => Int, 'Which rule of the map, counted from 0; null where it was none.', { nullable: true })
  readonly rule!: number | null;

  @Shown('PUBLIC', () => Quote, 'The words that the rule looks for, or the word that weighed most.', { nullable: true })
  readonly words!: Quote | null;

  @Shown(
    'PUBLIC',
    () => Float,
    'How likely its words make it, from 0 to 1; null where the rule does not weigh what words lean to.',
    { nullable: true },
  )
  readonly likely!: number | null;

  @Shown('PUBLIC', () => ID, 'The touchpoint that it follows: of the thread, or the promise.', { nullable: true })
  readonly of!: string | null;
}

interface Placed {
  readonly because: {
    readonly by: string;
    readonly rule?: number;
    readonly words?: { readonly from: number; readonly to: number } | null;
    readonly of?: string;
    readonly likely?: number;
  };
  readonly text: string | null;
}

export function placementIn(placed: Placed | null): Placement | null {
  if (!placed) return null;
  const { because, text } = placed;
  const { by, rule, words, of, likely } = because;
  return {
    by,
    rule: rule === undefined || rule < 0 ? null : rule,
    words: words && text !== null ? { ...words, text: text.slice(words.from, words.to) } : null,
    likely: likely ?? null,
    of: of === undefined ? null : `touchpoint_${of}`,
  };
}

import { FLAGS } from '#understanding';
import { Float, Int, ObjectType } from '@nestjs/graphql';
import { Channel, enumOf } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';

const FlagKind = enumOf(
  'FlagKind',
  FLAGS,
  'FEELS_BAD: of the touchpoints whose feeling is known more feel bad than good. LATE_ENTRY: most who come to the stage meet us only there. GAP: of the times they turned to us, in a larger share than elsewhere on the map we were silent for too long. WAITING: they wait longer than usual. PROMISES_BREAK: too few are kept. NOBODY_NEEDS_THIS: we reach out and nobody acts on it.',
);

@ObjectType({
  description: 'Something that deserves a look, with its number, its bound and on how many cases it rests.',
})
export class Flag {
  @Shown('PUBLIC', () => FlagKind, 'What it is.')
  readonly kind!: string;

  @Shown('PUBLIC', () => String, 'The stage, by its id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'The channel; null where it is of the stage as a whole.', { nullable: true })
  readonly channel!: string | null;

  @Shown('PUBLIC', () => Float, 'The number: a share, how many times the usual, a count; by its kind.')
  readonly value!: number;

  @Shown('PUBLIC', () => Float, 'The bound that it passes.')
  readonly threshold!: number;

  @Shown('PUBLIC', () => Int, 'How many cases it rests on.')
  readonly evidence!: number;
}

@ObjectType({ description: 'One argument of a sentence.' })
export class FindingArgument {
  @Shown('PUBLIC', () => String, 'Its name.')
  readonly name!: string;

  @Shown('PUBLIC', () => String, 'Its value: a stage’s id, a channel, a number.')
  readonly value!: string;
}

@ObjectType({
  description: 'What the map has found: the most telling flag of each kind, as a sentence’s key and its arguments.',
})
export class Finding {
  @Shown('PUBLIC', () => String, 'The key of a sentence, such as `late-entry`; the words are the reader’s own.')
  readonly key!: string;

  @Shown('PUBLIC', () => [FindingArgument], 'What goes into the sentence.', { size: 5 })
  readonly arguments!: readonly FindingArgument[];

  @Shown('PUBLIC', () => Flag, 'The flag that it tells of.')
  readonly flag!: Flag;
}

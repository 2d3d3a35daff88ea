import { COMPARED } from '#understanding';
import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { Quote, quoteIn } from '../voices/quote.type.js';

const ReadKind = enumOf('ReadKind', COMPARED, 'What is read out of a text.');

@ObjectType({ description: 'How often the rules and a model say the same.' })
export class ReadersAgreement {
  @Shown('PUBLIC', () => ReadKind, 'Of what.')
  readonly kind!: string;

  @Shown('PUBLIC', () => Int, 'What both say: the same, of words that overlap.')
  readonly both!: number;

  @Shown('PUBLIC', () => Int, 'What the rules alone say.')
  readonly onlyRules!: number;

  @Shown('PUBLIC', () => Int, 'What the model alone says.')
  readonly onlyModel!: number;

  @Shown('PUBLIC', () => Float, 'What both say among all that either says, 0 to 1; null where neither says anything.', {
    nullable: true,
  })
  readonly share!: number | null;
}

@ObjectType({ description: 'Where the rules and a model differ.' })
export class ReadersDifference {
  @Shown('PUBLIC', () => ReadKind, 'In what.')
  readonly kind!: string;

  @Shown('PUBLIC', () => String, 'What the rules say, such as `NEGATIVE` or `send US`; null where they say nothing.', {
    nullable: true,
  })
  readonly rules!: string | null;

  @Shown('PUBLIC', () => String, 'What the model says; null where it says nothing.', { nullable: true })
  readonly model!: string | null;

  @Shown('PUBLIC', () => Float, 'How sure the model says it is, 0 to 1; null where it says nothing.', {
    nullable: true,
  })
  readonly confidence!: number | null;

  @Shown('PUBLIC', () => Quote, 'The words; null where none show it.', { nullable: true, read: quoteIn })
  readonly quote!: Quote | null;

  @Shown('PUBLIC', () => ID, 'The touchpoint.')
  readonly touchpoint!: string;
}

@ObjectType({ description: 'The rules beside a model, over the texts that the model read last.' })
export class ReadersCompared {
  @Shown('PUBLIC', () => String, 'The model.')
  readonly model!: string;

  @Shown('PUBLIC', () => String, 'Of the model and of what it was asked.')
  readonly version!: string;

  @Shown('PUBLIC', () => Boolean, 'Whether its words stand in the place of the rules’, or are only compared.')
  readonly stands!: boolean;

  @Shown('PUBLIC', () => Int, 'Over how many texts.')
  readonly texts!: number;

  @Shown('PUBLIC', () => [ReadersAgreement], 'How often they agree, kind by kind.', { size: 4 })
  readonly agreement!: readonly ReadersAgreement[];

  @Shown('PUBLIC', () => Int, 'How many differences there are.')
  readonly differenceCount!: number;

  @Shown('PUBLIC', () => [ReadersDifference], 'Some of them, at most 50: those of which the model is surest first.', {
    size: 50,
    weight: 0.2,
  })
  readonly differences!: readonly unknown[];
}

import { ROLES, STANCES } from '#understanding';
import { ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { Quote, quoteIn } from '../voices/quote.type.js';

export const DecisionRole = enumOf(
  'DecisionRole',
  ROLES,
  'What a person is in one decision of an account. CONFORMER: goes along with what others decide.',
);
export const Stance = enumOf('Stance', STANCES, 'Towards us.');

@ObjectType({ description: 'What somebody, or a source, says of a person’s part; of one author the last word.' })
export class RoleStatement {
  @Shown('PUBLIC', () => DecisionRole, 'The role.')
  readonly role!: string;

  @Shown('PUBLIC', () => Stance, 'The stance.')
  readonly stance!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was said.')
  readonly at!: string;

  @Shown(
    'NAME',
    () => String,
    'Who wrote the note, or assigned the role here; null where a source keeps it in a field.',
    { nullable: true },
  )
  readonly by!: string | null;

  @Shown('PUBLIC', () => String, 'The source that keeps it in a field; null for notes.', { nullable: true })
  readonly source!: string | null;

  @Shown('PUBLIC', () => Quote, 'The sentence in the note.', { nullable: true, read: quoteIn })
  readonly quote!: Quote | null;

  @Shown('PUBLIC', () => Touchpoint, 'The note as a touchpoint.', { nullable: true })
  readonly touchpoint!: unknown;
}

@ObjectType({ description: 'A person’s seat at an account’s table, by all who said something of it.' })
export class RoleSeat {
  @Shown('PUBLIC', () => DecisionRole, 'What most authors last said.')
  readonly role!: string;

  @Shown('PUBLIC', () => Stance, 'The stance that goes with it.')
  readonly stance!: string;

  @Shown('PUBLIC', () => Boolean, 'False where authors differ: it is disputed, and settled by nobody but people.')
  readonly agreed!: boolean;

  @Shown('PUBLIC', () => [RoleStatement], 'What was said, the latest first.', { size: 2 })
  readonly statements!: readonly RoleStatement[];
}

/** A blocker is not missing where nobody blocks, nor is a conformer. */
export const missingIn = (taken: readonly string[]): readonly string[] =>
  ROLES.filter((role) => role !== 'blocker' && role !== 'conformer' && !taken.includes(role));

import { ObjectType } from '@nestjs/graphql';
import { Shown } from '../policy/shown.js';

@ObjectType({ description: 'Why something that was asked for was not done.' })
export class UserError {
  @Shown('PUBLIC', () => String, 'A stable code, such as `NOT_FOUND`.')
  readonly code!: string;

  @Shown('PUBLIC', () => String, 'What to do about it.')
  readonly message!: string;

  @Shown('PUBLIC', () => [String], 'The path of the input at fault, such as `["input", "text"]`; empty for the whole.')
  readonly field!: readonly string[];
}

@ObjectType({ description: 'Nothing was done.' })
export class Refused {
  @Shown('PUBLIC', () => [UserError], 'Why, one or several.', { size: 1 })
  readonly userErrors!: readonly UserError[];
}

/** An expected failure: a value, not an exception. */
export const refused = (
  code: string,
  message: string,
  ...field: readonly string[]
): Refused & { readonly $type: 'Refused' } => ({
  $type: 'Refused',
  userErrors: [{ code, message, field }],
});

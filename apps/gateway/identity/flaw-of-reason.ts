import { refused } from '../graphql/vocabulary/refused.type.js';

const MOST_CHARACTERS = 4_000;

/** What is wrong with a reason, where something is. @param field its path in the input */
export function flawOf(reason: string, ...field: readonly string[]): ReturnType<typeof refused> | undefined {
  if (reason.trim() === '') return refused('REASON_EMPTY', 'Say why, for whoever asks later.', ...field);
  if (reason.length > MOST_CHARACTERS)
    return refused('REASON_TOO_LONG', `A reason holds at most ${MOST_CHARACTERS} characters.`, ...field);
  return undefined;
}

import type { GroupSaidFragment } from '../../../api/operations.generated.js';
import type { DefineWords } from './words.en.js';

/** Why something said of a group was refused, and by which of its fields that is told; of the whole where absent. */
export interface Refusal {
  readonly text: string;
  readonly field?: 'name' | 'note' | 'conditions';
}

const FIELDS: Readonly<Record<string, NonNullable<Refusal['field']>>> = {
  name: 'name',
  description: 'note',
  filter: 'conditions',
};

/** The refusal in an answer of the gateway, in the reader's language where its code is known; undefined where it was taken. */
export function refusalIn(said: GroupSaidFragment, words: DefineWords): Refusal | undefined {
  if (said.__typename !== 'Refused') return undefined;
  const field = said.userErrors.map(({ field: path }) => FIELDS[path[1] ?? '']).find((one) => one !== undefined);
  const why = said.userErrors.map(
    ({ code, message }) => (words.refusals as Readonly<Record<string, string>>)[code] ?? message,
  );
  return { text: words.refused(why.join(' ')), ...(field ? { field } : {}) };
}

import type { GroupSaidFragment } from '../../../api/operations.generated.js';
import { useToast } from '../../../ui/toast.js';
import { useWords } from '../../../words/words.js';
import { defineWords } from './words.js';

/** What became of something said of a group. */
export function useOutcome() {
  const words = useWords(defineWords);
  const toast = useToast();
  /** Why it was refused; undefined where it was taken. */
  const refusalOf = (said: GroupSaidFragment): string | undefined =>
    said.__typename === 'Refused'
      ? words.refused(said.userErrors.map(({ message }) => message).join(' '))
      : undefined; // prettier-ignore
  /** Takes something back, and tells that it is so (`done`), or why it is not. */
  const takeBack = async (say: () => Promise<GroupSaidFragment>, done: string): Promise<void> => {
    const refusal = await say().then(refusalOf, (error: Error) => words.refused(error.message));
    toast({ text: refusal ?? done });
  };
  return { refusalOf, takeBack } as const;
}

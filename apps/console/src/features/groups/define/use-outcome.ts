import { failureOf } from '../../../api/ask-failure.js';
import type { GroupSaidFragment } from '../../../api/operations.generated.js';
import { useToast } from '../../../ui/toast/toast.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import { refusalIn, type Refusal } from './refusal.js';
import { defineWords } from './words.js';

/** What became of something said of a group. */
export function useOutcome() {
  const words = useWords(defineWords);
  const { states } = useWords(common);
  const toast = useToast();
  /** Why it was refused; undefined where it was taken. */
  const refusalOf = (said: GroupSaidFragment): Refusal | undefined => refusalIn(said, words);
  /** Why nothing was answered. */
  const troubleOf = (error: unknown): Refusal => {
    const { trouble, message } = failureOf(error);
    return { text: words.refused((trouble === 'failed' && message) || `${states.trouble[trouble].title}.`) };
  };
  /** Says something, and tells that it is so (`done`), or why it is not. @param undo how it is taken back @returns whether it was taken */
  const tell = async (say: () => Promise<GroupSaidFragment>, done: string, undo?: () => void): Promise<boolean> => {
    const refusal = await say().then(refusalOf, troubleOf);
    toast({ text: refusal?.text ?? done, ...(undo && !refusal ? { undo } : {}) });
    return refusal === undefined;
  };
  return { refusalOf, troubleOf, tell } as const;
}

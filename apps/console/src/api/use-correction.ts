import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '../ui/toast/toast.js';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import type { Operation } from './operation.js';
import { FRAME_KEY, keyOf, useTell } from './use-ask.js';

/** What is derived follows moments after the word, later on a busy hub: what shows it is asked for again after so long. */
const UNDERSTOOD_MS = [0, 2_500, 8_000] as const;

interface Refusal {
  readonly __typename: 'Refused';
  readonly userErrors: readonly { readonly message: string }[];
}
type Said = { readonly __typename: 'Judged' | 'JudgementPending' } | Refusal;

/** Says something of what was understood: an event that stays. @param about the query that shows what follows from it */
export function useCorrection<Variables extends object, Other extends object>(
  operation: Operation<Readonly<Record<string, Said>>, Variables>,
  about: Operation<unknown, Other>,
): (variables: Variables) => void {
  const { correction: words } = useWords(common);
  const toast = useToast();
  const client = useQueryClient();
  const { mutate } = useTell(operation);
  const again = () => {
    void client.invalidateQueries({ queryKey: keyOf(about) });
    void client.invalidateQueries({ queryKey: FRAME_KEY });
  };
  return (variables) =>
    mutate(variables, {
      onSuccess: ({ data }) => {
        const [said] = Object.values(data);
        toast({ text: (said?.__typename === 'Refused' && said.userErrors[0]?.message) || words.settled });
        for (const ms of UNDERSTOOD_MS) setTimeout(again, ms);
      },
      onError: () => toast({ text: words.refused }),
    });
}

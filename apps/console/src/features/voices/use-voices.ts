import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../../api/ask.js';
import type { AskFailure } from '../../api/ask-failure.js';
import { ConfirmClaim, Voices, type VoicesQuery } from '../../api/operations.generated.js';
import { keyOf, useAsk, useTell } from '../../api/use-ask.js';
import { useToast } from '../../ui/toast.js';
import { useWords } from '../../words/words.js';
import type { ViewOf } from '../../address/address.js';
import type { voicesAddress } from './voices-address.js';
import { voicesWords } from './words.js';

export type VoicesView = ViewOf<typeof voicesAddress>;

/** Themes and claims as the address asks for them. */
export function useVoices({ of, kind, again }: VoicesView): UseQueryResult<Answer<VoicesQuery>, AskFailure> {
  const kinds = kind === 'all' ? undefined : [kind];
  return useAsk(Voices, {
    frame: false,
    themes: of === 'claims' ? { of: 'CLAIMS', ...(kinds ? { kinds } : {}) } : { of: 'REQUESTS' },
    claims: { ...(kinds ? { kind: kinds } : {}), ...(again ? { askAgain: true } : {}) },
  });
}

/** What is derived follows moments after the word: the screen asks again until then. */
const UNDERSTOOD_MS = 2_500;

export function useConfirm(): (claim: string, still: boolean) => void {
  const words = useWords(voicesWords);
  const toast = useToast();
  const client = useQueryClient();
  const { mutate } = useTell(ConfirmClaim);
  const again = () => void client.invalidateQueries({ queryKey: keyOf(Voices) });
  return (claim, still) =>
    mutate(
      { claim, still },
      {
        onSuccess: ({ data: { confirmClaim } }) => {
          const refusal = confirmClaim.__typename === 'Refused' ? confirmClaim.userErrors[0]?.message : undefined;
          toast({ text: refusal ?? words.settled });
          again();
          setTimeout(again, UNDERSTOOD_MS);
        },
        onError: () => toast({ text: words.refused }),
      },
    );
}

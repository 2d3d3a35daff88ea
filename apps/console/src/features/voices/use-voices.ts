import type { UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../../api/ask.js';
import type { AskFailure } from '../../api/ask-failure.js';
import { Voices, type ClaimFilterInput, type VoicesQuery } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import type { ViewOf } from '../../address/address.js';
import type { voicesAddress } from './voices-address.js';

export type VoicesView = ViewOf<typeof voicesAddress>;

/** The filter of claims that a view asks for. */
export const claimsOf = ({ kind, again }: VoicesView): ClaimFilterInput => ({
  ...(kind === 'all' ? {} : { kind: [kind] }),
  ...(again ? { askAgain: true } : {}),
});

/** Themes and claims as the address asks for them. */
export function useVoices(view: VoicesView): UseQueryResult<Answer<VoicesQuery>, AskFailure> {
  const { of, kind } = view;
  const kinds = kind === 'all' ? undefined : [kind];
  return useAsk(Voices, {
    frame: false,
    themes: of === 'claims' ? { of: 'CLAIMS', ...(kinds ? { kinds } : {}) } : { of: 'REQUESTS' },
    claims: claimsOf(view),
  });
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../../api/ask.js';
import type { AskFailure } from '../../api/ask-failure.js';
import { Voices, type VoicesQuery } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import type { ViewOf } from '../../address/address.js';
import type { voicesAddress } from './voices-address.js';

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

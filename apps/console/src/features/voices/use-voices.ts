import { Voices, type ClaimFilterInput, type VoicesQuery } from '../../api/operations.generated.js';
import { listedOf } from '../../api/live/count-changed.js';
import { useChanges } from '../../api/live/use-changes.js';
import { useFollowed } from '../../api/live/use-followed.js';
import type { ViewOf } from '../../address/address.js';
import type { voicesAddress } from './voices-address.js';

export type VoicesView = ViewOf<typeof voicesAddress>;

/** The filter of claims that a view asks for. */
export const claimsOf = ({ kind, again }: VoicesView): ClaimFilterInput => ({
  ...(kind === 'all' ? {} : { kind: [kind] }),
  ...(again ? { askAgain: true } : {}),
});

/** Themes and claims as the address asks for them, followed. */
export function useVoices(view: VoicesView) {
  const { of, kind } = view;
  const kinds = kind === 'all' ? undefined : [kind];
  return useFollowed(
    Voices,
    {
      frame: false,
      themes: of === 'claims' ? { of: 'CLAIMS', ...(kinds ? { kinds } : {}) } : { of: 'REQUESTS' },
      claims: claimsOf(view),
    },
    { what: whatCounts, told: useChanges() },
  );
}

/** Something was said, confirmed or is no longer so; a theme came, went or is spoken of more. */
const whatCounts = ({ themes, claims }: VoicesQuery) => [
  listedOf(claims),
  { things: (themes?.themes ?? []).map(({ stem, count }, at) => ({ id: stem ?? String(at), count })) },
];

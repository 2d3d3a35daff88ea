import { Building2, UserRound } from 'lucide-react';
import type { CustomerKind } from '../../../api/operations.generated.js';
import { FeltShape } from '../../../pictures/feeling/felt-shape.js';
import type { Feeling } from '../../../pictures/feeling/feeling.js';
import { useWords } from '../../../words/words.js';
import { graphWords } from '../words.js';

export function KindMark({ kind }: { readonly kind: CustomerKind }) {
  const { person, organization } = useWords(graphWords);
  const Sign = kind === 'PERSON' ? UserRound : Building2;
  return <Sign size={14} role="img" aria-label={kind === 'PERSON' ? person : organization} />;
}

/** A feeling as a shape, with its name for whoever does not see it. */
export const FeltMark = ({ felt, name }: { readonly felt: Feeling; readonly name: string }) => (
  <svg width={14} height={14} role="img" aria-label={name}>
    <FeltShape x={7} y={7} size={13} felt={felt} />
  </svg>
);

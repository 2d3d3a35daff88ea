import { Link } from '@tanstack/react-router';
import { EqualNot } from 'lucide-react';
import type { BesideClaimFragment, ClaimBesideFragment } from '../../../api/operations.generated.js';
import { Chip } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { entrySearch } from '../../../address/entry-search.js';
import { tellingPart } from '../claims/telling-part.js';
import styles from './beside.module.css';
import { besideWords } from './words.js';

/** What others say of the same thing: who says otherwise, with a mark; who ended it; who says the same. Each leads to its note. */
export function Beside({ claim }: { readonly claim: ClaimBesideFragment }) {
  const words = useWords(besideWords);
  const { contradicts, endedBy, confirmedBy } = claim;
  const same = confirmedBy.flatMap(({ claim: other }) => (other ? [other] : []));
  if (contradicts.length + same.length === 0 && !endedBy) return null;
  return (
    <ul className={styles['beside']}>
      {contradicts.map((other) => (
        <li key={other.id} data-says="otherwise">
          <Chip tone="negative">
            <EqualNot size={12} aria-hidden="true" />
            {words.otherwise}
          </Chip>{' '}
          <Other claim={other} />
        </li>
      ))}
      {endedBy ? (
        <li>
          {words.ended} <Other claim={endedBy} />
        </li>
      ) : null}
      {same.slice(0, SAME).map((other) => (
        <li key={other.id}>
          {words.same} <Other claim={other} />
        </li>
      ))}
    </ul>
  );
}

/** So many are told; the rest says the same. */
const SAME = 2;

/** Who says it and when, and the words, which lead to the note on the page of whom it is about. */
function Other({ claim }: { readonly claim: BesideClaimFragment }) {
  const words = useWords(besideWords);
  const format = useFormat();
  const { author, saidAt, quote, touchpoint, customer } = claim;
  const said = quote?.text ? tellingPart(quote.text) : words.noWords;
  const entry = (touchpoint ? entrySearch(touchpoint.id, saidAt) : {}) as never;
  return (
    <span>
      {words.by(author, format.date(saidAt))}:{' '}
      {customer ? (
        <Link to="/customers/$id" params={{ id: customer.id }} search={entry}>
          {said}
        </Link>
      ) : (
        said
      )}
    </span>
  );
}

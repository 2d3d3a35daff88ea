import type { Ref } from 'react';
import { Link } from '@tanstack/react-router';
import { ConfirmClaim, Voices, type TellingClaimFragment } from '../../api/operations.generated.js';
import { useCorrection } from '../../api/use-correction.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { Button, Chip } from '../../ui/controls.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from './voices.module.css';
import { voicesWords } from './words.js';

/** What notes tell of customers, the last first: in whose words, until when it holds, and whether it still does. */
export function Claims({
  claims,
  list,
}: {
  readonly claims: readonly TellingClaimFragment[];
  readonly list: Ref<HTMLUListElement>;
}) {
  const words = useWords(voicesWords);
  const format = useFormat();
  const may = useMay('understanding:judge');
  const confirm = useCorrection(ConfirmClaim, Voices);
  return (
    <ul ref={list} className={styles['claims']}>
      {claims.map(({ id, kind, quote, author, saidAt, staleAt, askAgain, holds, judgements, customer }) => {
        const said = quote?.text ?? words.noWords;
        return (
          <li key={id}>
            <p>{said}</p>
            <span className={styles['row']}>
              <Chip tone="sea">{words.kinds[kind] ?? kind}</Chip>
              {customer ? (
                <Link to="/customers/$id" params={{ id: customer.id }}>
                  {customer.displayName ?? ''}
                </Link>
              ) : null}
              <span className={styles['fine']}>
                {words.said(author, format.date(saidAt))} ({format.ago(saidAt)})
              </span>
            </span>
            <Judgements judgements={judgements} />
            <span className={styles['row']}>
              {holds ? (
                <Chip tone={askAgain ? 'late' : 'plain'}>
                  {askAgain ? words.stale(format.date(staleAt)) : words.fresh(format.date(staleAt))}
                </Chip>
              ) : (
                <Chip>{words.noMore}</Chip>
              )}
              {may && holds ? (
                <>
                  <Button small aria-label={words.stillOf(said)} onClick={() => confirm({ claim: id, still: true })}>
                    {words.still}
                  </Button>
                  <Button
                    small
                    look="ghost"
                    aria-label={words.notSoOf(said)}
                    onClick={() => confirm({ claim: id, still: false })}
                  >
                    {words.notSo}
                  </Button>
                </>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who confirmed it and who said that it is so no longer, the latest first. Where people say both, that is said before all. */
function Judgements({ judgements }: Pick<TellingClaimFragment, 'judgements'>) {
  const words = useWords(voicesWords);
  const format = useFormat();
  if (judgements.length === 0) return null;
  const isDisputed = new Set(judgements.map(({ verdict }) => verdict)).size > 1;
  return (
    <span className={styles['row']}>
      {isDisputed ? <Chip tone="negative">{words.disputed}</Chip> : null}
      {judgements.slice(0, JUDGEMENTS).map(({ verdict, by, at }) => (
        <span key={`${verdict} ${at}`} className={styles['fine']}>
          {(verdict === 'HOLDS' ? words.confirmed : words.denied)(by ?? words.somebody, format.date(at))}
        </span>
      ))}
    </span>
  );
}

/** So many are told; the rest says the same. */
const JUDGEMENTS = 3;

import { Link } from '@tanstack/react-router';
import { ConfirmClaim, Voices, type TellingClaimFragment } from '../../api/operations.generated.js';
import { useCorrection } from '../../api/use-correction.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { Button, Chip } from '../../ui/controls.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from './voices.module.css';
import { voicesWords } from './words.js';

/** What notes tell of customers, the last first: in whose words, until when it holds, and whether it still does. */
export function Claims({ claims }: { readonly claims: readonly TellingClaimFragment[] }) {
  const words = useWords(voicesWords);
  const format = useFormat();
  const may = useMay('understanding:judge');
  const confirm = useCorrection(ConfirmClaim, Voices);
  return (
    <ul className={styles['claims']}>
      {claims.map(({ id, kind, quote, author, saidAt, staleAt, askAgain, holds, customer }) => {
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
              <span className={styles['fine']}>{words.said(author, format.date(saidAt))}</span>
            </span>
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

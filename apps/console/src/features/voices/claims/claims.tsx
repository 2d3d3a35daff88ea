import type { Ref } from 'react';
import { Link } from '@tanstack/react-router';
import { ConfirmClaim, Voices, type TellingClaimFragment } from '../../../api/operations.generated.js';
import { useCorrection } from '../../../api/use-correction.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button, Chip } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { Beside } from '../beside/beside.js';
import { tellingPart } from './telling-part.js';
import styles from '../voices.module.css';
import { voicesWords } from '../words.js';

/** What notes tell of customers, the last first: the part that tells, of what kind and of whom; the rest on opening. */
export function Claims({
  claims,
  list,
  open,
}: {
  readonly claims: readonly TellingClaimFragment[];
  readonly list: Ref<HTMLUListElement>;
  /** Whether the rest of each is shown at once: where one has come to say whether it still holds. */
  readonly open: boolean;
}) {
  const words = useWords(voicesWords);
  return (
    <ul ref={list} className={styles['claims']}>
      {claims.map((claim) => {
        const { id, kind, quote, askAgain, holds, customer } = claim;
        const said = quote?.text ?? words.noWords;
        return (
          <li key={id}>
            <p>{tellingPart(said)}</p>
            <Beside claim={claim} />
            <div className={styles['row']}>
              <Chip tone="sea">{words.kinds[kind] ?? kind}</Chip>
              {customer ? (
                <Link to="/customers/$id" params={{ id: customer.id }}>
                  {customer.displayName ?? ''}
                </Link>
              ) : null}
              {holds ? askAgain ? <Chip tone="late">{words.askAgain}</Chip> : null : <Chip>{words.noMore}</Chip>}
              <details open={open}>
                <summary>
                  {words.rest}
                  <span className="unseen">: {said}</span>
                </summary>
                <Rest claim={claim} said={said} />
              </details>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Of a claim: all of its words where they were shortened, who wrote it and when, who says what of it, until when it holds, and whether it still does. */
function Rest({ claim, said }: { readonly claim: TellingClaimFragment; readonly said: string }) {
  const { id, author, saidAt, staleAt, askAgain, holds, judgements, contradicts } = claim;
  const words = useWords(voicesWords);
  const format = useFormat();
  const may = useMay('understanding:judge');
  const confirm = useCorrection(ConfirmClaim, Voices);
  const saysNow = (still: boolean) => () => confirm({ claim: id, still });
  return (
    <>
      {tellingPart(said) === said ? null : <q className={styles['whole']}>{said}</q>}
      <span className={styles['fine']}>
        {words.said(author, format.date(saidAt))} ({format.ago(saidAt)})
      </span>
      <Judgements judgements={judgements} />
      {holds ? (
        <span className={styles['row']}>
          <Chip tone={askAgain ? 'late' : 'plain'}>
            {contradicts.length > 0
              ? words.askWhich
              : askAgain
                ? words.stale(format.date(staleAt))
                : words.fresh(format.date(staleAt))}
          </Chip>
          {may ? (
            <>
              <Button small aria-label={words.stillOf(said)} onClick={saysNow(true)}>
                {words.still}
              </Button>
              <Button small look="ghost" aria-label={words.notSoOf(said)} onClick={saysNow(false)}>
                {words.notSo}
              </Button>
            </>
          ) : null}
        </span>
      ) : null}
    </>
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

import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReviewRowFragment } from '../../../api/operations.generated.js';
import { Button, Chip } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import { pairText } from '../identity-address.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';

const TONES = { DOUBTFUL: 'waiting', CONFLICT: 'negative', OVERSIZE: 'late' } as const;
const REASONS = { DOUBTFUL: 'doubtful', CONFLICT: 'conflict', OVERSIZE: 'oversize' } as const;

interface ReviewQueueProps {
  readonly reviews: readonly ReviewRowFragment[];
  readonly total: number;
  readonly busy: boolean;
  /** The pair that is looked at, as it stands in the path. */
  readonly shown: string | undefined;
  /** Fetches more; undefined where there is no more. */
  readonly onMore: (() => void) | undefined;
}

export const pairOf = ({ records: [a, b] }: ReviewRowFragment): string => pairText(a?.id ?? '', b?.id ?? '');

/** Whether the machine weighed several pairs of records, and not the two that are shown alone. */
const isAverage = ({ reason, size }: ReviewRowFragment): boolean => reason !== 'CONFLICT' && size > 2;

/** The pairs that wait for a person, each a link to itself. */
export function ReviewQueue({ reviews, total, busy, shown, onMore }: ReviewQueueProps) {
  const words = useWords(identityWords);
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <Panel title={words.queue} more={format.number(total)} busy={busy}>
      <ul ref={list} className={styles['queue']}>
        {reviews.map((review) => {
          const pair = pairOf(review);
          // Who is called alike is named once: which is which the pair itself tells.
          const names = [...new Set(review.customers.map(({ displayName }) => displayName ?? words.unnamed))];
          return (
            <li key={review.id}>
              <Link
                to="/identity/$pair"
                params={{ pair }}
                search={true}
                aria-current={pair === shown ? 'true' : undefined}
              >
                <span className={styles['names']}>
                  {names.map((name, index) => (
                    <span key={index}>{name}</span>
                  ))}
                </span>
                <span className={styles['sources']}>
                  {review.records.map(({ id, source }) => (
                    <SourceLetter key={id} source={source} />
                  ))}
                  <Chip tone={TONES[review.reason]}>{words.reasons[REASONS[review.reason]]}</Chip>
                </span>
                <span className={styles['fine']}>
                  {words.rowSize(review.size)}, {words.rowScore(review.score, isAverage(review))}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {onMore ? (
        <Button small onClick={onMore}>
          {words.more}
        </Button>
      ) : null}
    </Panel>
  );
}

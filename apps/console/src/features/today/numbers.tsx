import { Link } from '@tanstack/react-router';
import { CornerUpLeft, Handshake, Hourglass, Megaphone, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TodayQuery } from '../../api/operations.generated.js';
import { useFormat, useWords } from '../../words/words.js';
import { BACK_DAYS } from '../customers/narrow/asked.js';
import styles from './today.module.css';
import { todayWords } from './words.js';

/** Four numbers of today; each opens the people whom it counts. */
export function Numbers({ told }: { readonly told: TodayQuery }) {
  const { numbers } = useWords(todayWords);
  const format = useFormat();
  const { waits, promises, overdue, back, recommended } = told;
  const longest = Math.max(0, ...(waits?.nodes ?? []).map(({ length }) => length.seconds));
  return (
    <section className={styles['numbers']} aria-label={numbers.label}>
      <Number
        sign={Hourglass}
        tone="negative"
        label={numbers.waiting}
        count={waits?.totalCount}
        search={{ who: 'waiting' }}
      >
        {waits?.totalCount === 0 ? numbers.nobodyWaits : numbers.longest(format.span(longest * 1_000))}
      </Number>
      <Number sign={Handshake} tone="waiting" label={numbers.due} count={promises?.totalCount} search={{ who: 'due' }}>
        {promises?.totalCount === 0 ? numbers.nothingDue : overdue ? numbers.overdue(overdue.totalCount) : null}
      </Number>
      <Number sign={CornerUpLeft} tone="late" label={numbers.back} count={back?.totalCount} search={{ who: 'back' }}>
        {numbers.inDays(BACK_DAYS)}
      </Number>
      <Number
        sign={Megaphone}
        tone="positive"
        label={numbers.recommended}
        count={recommended?.totalCount}
        to="/voices/advocates"
        search={{ recommends: 'named', since: String(BACK_DAYS) }}
      >
        {numbers.inDays(BACK_DAYS)}
      </Number>
    </section>
  );
}

const NO_NUMBER = '–';

interface NumberProps {
  readonly sign: LucideIcon;
  readonly tone: 'negative' | 'waiting' | 'late' | 'positive';
  readonly label: string;
  /** Undefined where it did not come. */
  readonly count: number | undefined;
  readonly to?: '/customers' | '/voices/advocates';
  /** The view that shows whom it counts. */
  readonly search: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

function Number({ sign: Sign, tone, label, count, to = '/customers', search, children }: NumberProps) {
  const format = useFormat();
  return (
    <Link to={to} search={search as never} className={styles['number']}>
      <span className={styles['number-label']}>
        <Sign size={14} aria-hidden="true" />
        {label}
      </span>
      <b data-tone={count ? tone : undefined}>{count === undefined ? NO_NUMBER : format.number(count)}</b>
      <span>{count === undefined ? null : children}</span>
    </Link>
  );
}

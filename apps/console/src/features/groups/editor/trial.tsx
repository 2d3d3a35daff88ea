import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import {
  TryConditions,
  type CustomerFilterInput,
  type TriedSideFragment,
  type TryConditionsQuery,
} from '../../../api/operations.generated.js';
import { holesBeside } from '../../../api/part-of.js';
import { useAsk } from '../../../api/use-ask.js';
import { fieldStyles } from '../../../ui/controls.js';
import { Bones } from '../../../ui/panel.js';
import { Part } from '../../../ui/part.js';
import { Failure, Holes } from '../../../ui/states.js';
import { useWords } from '../../../words/words.js';
import styles from './editor.module.css';
import { editorWords } from './words.js';

const MONTHS = ['1', '3', '6', '12'] as const;

/** The day so many months before another: whole days, so that an answer is found again all day. */
function monthsBefore(months: number, now: Date): string {
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return then.toISOString();
}

/** Who would be in the group now, against what is saved and against how it was: nothing is written by asking. */
export function Trial({ filter, group }: { readonly filter: CustomerFilterInput; readonly group: string | undefined }) {
  const words = useWords(editorWords);
  const id = useId();
  const [months, compareWith] = useState<(typeof MONTHS)[number]>('6');
  const answer = useAsk(
    TryConditions,
    {
      history: { filter, at: monthsBefore(Number(months), new Date()) },
      saved: { filter, against: group ?? null },
      editing: group !== undefined,
    },
    { things: ['history'] },
  );
  const { data, error, isPending, isPlaceholderData, refetch } = answer;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  const history = data?.data.history;
  if (isPending || !history) return <Bones lines={6} />;
  return (
    <div className={styles['trial']} aria-busy={isPlaceholderData}>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      <Holes holes={holesBeside(data, ['saved'])} />
      <p aria-live="polite">
        {history.members.count === 0 ? (
          words.nobody
        ) : (
          <strong>{words.now(history.members.count, history.everybody)}</strong>
        )}
      </p>
      <Side title={words.among} side={history.members} />
      <Part of={answer} name="saved">
        {(saved) => (
          <>
            <h3>{words.effect}</h3>
            <Sides tried={saved} enter={words.enter} leave={words.leave} />
          </>
        )}
      </Part>
      <h3>{words.history}</h3>
      <p className={styles['compare']}>
        <label htmlFor={id}>{words.historyAt}</label>
        <select
          id={id}
          className={fieldStyles.input}
          value={months}
          onChange={({ target }) => compareWith(target.value as typeof months)}
        >
          {MONTHS.map((value) => (
            <option key={value} value={value}>
              {words.monthsAgo(value)}
            </option>
          ))}
        </select>
      </p>
      <Sides tried={history} enter={words.entered} leave={words.left} />
      <p className={styles['fine']}>{words.historyNote}</p>
    </div>
  );
}

function Sides({
  tried,
  enter,
  leave,
}: {
  readonly tried: Pick<NonNullable<TryConditionsQuery['history']>, 'entering' | 'leaving'>;
  readonly enter: (count: number) => string;
  readonly leave: (count: number) => string;
}) {
  return (
    <>
      <Side title={enter(tried.entering.count)} side={tried.entering} />
      <Side title={leave(tried.leaving.count)} side={tried.leaving} />
    </>
  );
}

/** Some of those of one side, each a way to the customer. */
function Side({ title, side }: { readonly title: string; readonly side: TriedSideFragment }) {
  const words = useWords(editorWords);
  const { count, examples } = side;
  return (
    <div className={styles['side']}>
      <p>{title}</p>
      {examples.length > 0 ? (
        <ul aria-label={title}>
          {examples.map(({ id, displayName }) => (
            <li key={id}>
              <Link to="/customers/$id" params={{ id }}>
                {displayName ?? words.unnamed}
              </Link>
            </li>
          ))}
          {count > examples.length ? <li>{words.more(count - examples.length)}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

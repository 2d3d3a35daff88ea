import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ToldOf } from '../../../api/live/use-again.js';
import { NewsBar } from '../../../ui/news/news-bar.js';
import { Chip } from '../../../ui/controls.js';
import { Empty, Failure, Holes } from '../../../ui/states.js';
import { useWhere } from '../../../shell/frame/where.js';
import { useWords } from '../../../words/words.js';
import { DecidePanel } from '../decide/decide.js';
import { DecisionLog } from '../decide/decision-log.js';
import { Members } from '../decide/members.js';
import { pairText, readPair } from '../identity-address.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { PairShape } from '../identity-shape.js';
import { Evidence } from './evidence.js';
import { RecordTable } from './record-table.js';
import { Steps } from './steps.js';
import { namesOf, recordsOf, usePair } from './use-pair.js';

/** One pair: the sentence first, then what the records say, the evidence, how it was built, and what was decided. */
export function PairView({
  shown,
  next,
  ready,
  told,
}: {
  readonly shown: string;
  readonly next: string | undefined;
  /** False while the queue, which brings the pair along, is on its way. */
  readonly ready: boolean;
  /** What the subscription of the screen tells. */
  readonly told: ToldOf;
}) {
  const words = useWords(identityWords);
  const navigate = useNavigate();
  const { data, error, isPending, isPlaceholderData, refetch, news, show } = usePair(shown, next, ready, told);
  const records = data ? recordsOf(data.data) : [];
  const nameOf = namesOf(records);
  const why = data?.data.why;
  // Ids of customers lead elsewhere once the two are one; those of records stay.
  const named: readonly string[] = readPair(shown) ?? [];
  const lasting =
    why && !isPlaceholderData && !why.records.every((id) => named.includes(id))
      ? pairText(why.records[0]!, why.records[1]!)
      : shown;
  useEffect(() => {
    if (lasting !== shown)
      void navigate({ to: '/identity/$pair', params: { pair: lasting }, search: true, replace: true });
  }, [lasting, shown, navigate]);
  const [one = '', other = ''] = records.map(({ id, customer }) => customer?.displayName ?? nameOf(id));
  useWhere(one && other ? (one === other ? one : words.and(one, other)) : '');
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <PairShape />;
  if (!why || records.length < 2) return <Empty kind="no-match" title={words.gone.title} text={words.gone.text} />;
  const customers = records.flatMap(({ customer }) => customer ?? []);
  const whole = why.same ? customers[0] : undefined;
  const args = Object.fromEntries(why.sentence.args.map(({ name, value }) => [name, value]));
  const pair = [why.records[0]!, why.records[1]!] as const;
  return (
    <div className={styles['pair']} aria-busy={isPlaceholderData}>
      <div className={styles['verdict']}>
        <h2>{words.sentences[why.sentence.key]?.(args) ?? why.sentence.key}</h2>
        <Chip tone={why.same ? 'positive' : why.reason === 'DOUBTFUL' ? 'waiting' : 'plain'}>
          {why.same ? words.oneCustomer : words.twoCustomers}
        </Chip>
      </div>
      <NewsBar news={news} onShow={show} />
      <Holes holes={data.holes} />
      <div className={styles['halves']}>
        <div>
          <DecidePanel key={shown} pair={pair} nameOf={nameOf} />
          <RecordTable records={records} />
          <DecisionLog decisions={why.decisions} />
        </div>
        <div>
          <Evidence why={why} />
          <Steps
            steps={
              why.same ? (why.steps.length > 0 ? why.steps : (whole?.how ?? [])) : customers.flatMap(({ how }) => how)
            }
            nameOf={nameOf}
          />
          {whole && whole.records.length > 1 ? <Members customer={whole} nameOf={nameOf} /> : null}
        </div>
      </div>
    </div>
  );
}

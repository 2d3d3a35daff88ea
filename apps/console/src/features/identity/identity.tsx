import { useNavigate, useParams } from '@tanstack/react-router';
import { useView } from '../../address/use-view.js';
import { HonestLine } from '../../shell/head/honest-line.js';
import { PageHead } from '../../shell/head/page-head.js';
import { useKeys } from '../../shell/keys/use-keys.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { PairShape, QueueShape } from './identity-shape.js';
import { identityAddress } from './identity-address.js';
import styles from './identity.module.css';
import { PairView } from './pair/pair-view.js';
import { ExportQueue } from './queue/export-queue.js';
import { QueueFilters } from './queue/queue-filters.js';
import { pairOf, ReviewQueue } from './queue/review-queue.js';
import { useQueue } from './queue/use-queue.js';
import { identityWords } from './words.js';

/** Identity: is this one customer or two? */
export function Identity() {
  const words = useWords(identityWords);
  const navigate = useNavigate();
  const [view, change] = useView(identityAddress);
  const { pair } = useParams({ strict: false });
  const queue = useQueue(view, pair);
  usePage(words.title);
  const { reviews, total, data, error, isPending, isPlaceholderData, holes } = queue;
  const shown = pair ?? (reviews[0] && pairOf(reviews[0]));
  const at = reviews.findIndex((review) => pairOf(review) === shown);
  const next = reviews[at + 1];
  const move = (by: number) => {
    const to = reviews[Math.min(reviews.length - 1, Math.max(0, at + by))];
    if (to) void navigate({ to: '/identity/$pair', params: { pair: pairOf(to) }, search: true, replace: true });
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  const isPlain = view.reason === 'any' && view.customer === '';

  return (
    <>
      <PageHead tools={<ExportQueue view={view} total={total} />}>
        <h1>{words.title}</h1>
        <div className={styles['lead']}>
          <span aria-live="polite">{data ? words.waiting(total) : words.lead}</span>
          <HonestLine />
        </div>
      </PageHead>
      <QueueFilters view={view} change={change} />
      <NewsBar news={queue.news} onShow={queue.show} />
      <Holes holes={holes} />
      <div className={styles['screen']}>
        <div>
          {error && !data ? (
            <Failure error={error} onRetry={() => void queue.refetch()} />
          ) : isPending ? (
            <QueueShape />
          ) : reviews.length === 0 ? (
            isPlain ? (
              <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text} />
            ) : (
              <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
                <Button look="primary" onClick={() => change({ reason: 'any', customer: '' })}>
                  {words.noMatch.widen}
                </Button>
              </Empty>
            )
          ) : (
            <ReviewQueue
              reviews={reviews}
              total={total}
              busy={isPlaceholderData}
              shown={shown}
              onMore={queue.hasNextPage ? () => void queue.fetchNextPage() : undefined}
            />
          )}
        </div>
        {shown ? (
          <PairView shown={shown} next={next && pairOf(next)} ready={!isPending} told={queue.told} />
        ) : isPending ? (
          <PairShape />
        ) : (
          <Empty kind="no-match" title={words.choose.title} text={words.choose.text} />
        )}
      </div>
    </>
  );
}

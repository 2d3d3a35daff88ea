import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useView } from '../../../address/use-view.js';
import { Parked } from '../../../api/operations.generated.js';
import { keyOf } from '../../../api/use-ask.js';
import { HonestLine } from '../../../shell/head/honest-line.js';
import { PageHead } from '../../../shell/head/page-head.js';
import { usePage } from '../../../shell/head/use-page.js';
import { useWhere } from '../../../shell/frame/where.js';
import { NewsBar } from '../../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../../ui/states.js';
import { useWords } from '../../../words/words.js';
import { heldBackOf, StateChip } from '../list/source-state.js';
import { ParkedPanel } from '../parked/parked-panel.js';
import { useParked } from '../parked/use-parked.js';
import { sourceAddress } from '../sources-address.js';
import styles from '../sources.module.css';
import { useSources } from '../use-sources.js';
import { sourcesWords } from '../words.js';
import { SourceShape } from './source-shape.js';
import { NotUnderstood } from './not-understood.js';
import { SourceFacts } from './source-facts.js';

/** One source: how it fares, what nobody understands, and what is held back and why. */
export function SourcePage() {
  const words = useWords(sourcesWords);
  const { source = '' } = useParams({ strict: false });
  usePage(source);
  useWhere(source);
  const [view] = useView(sourceAddress);
  const { isThrough } = useParked(source, view);
  const { data, error, isPending, refetch, news, show } = useSources({ enabled: isThrough, source });
  const row = data?.data.sources?.find((one) => one.source === source);
  useParkedBeside(row && heldBackOf(row));
  return (
    <>
      <PageHead>
        <h1>{source}</h1>
        <div className={styles['lead']}>
          {row ? <StateChip row={row} /> : null}
          <HonestLine />
        </div>
      </PageHead>
      <NewsBar news={news} onShow={show} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <SourceShape />
      ) : !row ? (
        <Empty kind="no-match" title={words.gone.title} text={words.gone.text} />
      ) : (
        <div className={styles['page']}>
          <div className={styles['stack']}>
            <SourceFacts row={row} />
            <NotUnderstood row={row} />
          </div>
          <ParkedPanel row={row} />
        </div>
      )}
    </>
  );
}

/** The events that are held back are asked for again when their count, as it is shown, has moved. */
function useParkedBeside(count: number | undefined) {
  const client = useQueryClient();
  const known = useRef(count);
  useEffect(() => {
    const before = known.current;
    known.current = count;
    if (before !== undefined && count !== undefined && before !== count)
      void client.invalidateQueries({ queryKey: keyOf(Parked) });
  }, [client, count]);
}

import type { SourceRowFragment } from '../../api/operations.generated.js';
import { CsvButton } from '../../export/csv/csv-button.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { SourcesShape } from './list/sources-shape.js';
import { SeaPanel } from './list/sea-panel.js';
import { heldBackOf } from './list/source-state.js';
import { SourceTable } from './list/source-table.js';
import styles from './sources.module.css';
import { useSources } from './use-sources.js';
import { sourcesWords } from './words.js';

/** Sources: what flows in, how fresh, what is held back? */
export function Sources() {
  const words = useWords(sourcesWords);
  usePage(words.title);
  const { data, error, isPending, refetch, news, show } = useSources();
  const rows = data?.data.sources ?? [];
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={<CsvButton file={words.file} columns={columns} rows={rows} />}
      />
      <NewsBar news={news} onShow={show} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <SourcesShape />
      ) : rows.length === 0 ? (
        <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text} />
      ) : (
        <div className={styles['stack']}>
          <SeaPanel rows={rows} />
          <SourceTable rows={rows} />
        </div>
      )}
    </>
  );
}

const column = (name: string, read: (row: SourceRowFragment) => string | number | null) => ({ name, read });
const columns = [
  column('source', ({ source }) => source),
  column('family', ({ family }) => family),
  column('state', ({ state }) => state),
  column('eventsInLastDay', ({ lastDay }) => lastDay),
  column('usualPerHour', ({ usualPerHour }) => usualPerHour),
  column('lag', ({ lag }) => lag),
  column('lastHeardAt', ({ lastHeardAt }) => lastHeardAt),
  column('lastEventTime', ({ lastEventTime }) => lastEventTime),
  column('mapping', ({ mapping }) => mapping),
  column('events', ({ events }) => events),
  column('duplicates', ({ duplicates }) => duplicates),
  column('heldBack', heldBackOf),
];

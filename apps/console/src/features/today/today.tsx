import { useRef } from 'react';
import { useView } from '../../address/use-view.js';
import { askFor } from '../../api/ask.js';
import { OpenWaits, type OpenWaitFragment } from '../../api/operations.generated.js';
import { holesBeside } from '../../api/part-of.js';
import { useRest } from '../../api/pages/use-rest.js';
import { AllRowsButton } from '../../export/all-rows-button.js';
import { ExportMenu } from '../../export/export-menu.js';
import { pageOf, type AskPage } from '../../export/fetch-all.js';
import { drawPage } from '../../export/draw-page.js';
import { PictureButtons } from '../../pictures/picture-buttons.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { useRowKeys } from '../../shell/keys/use-row-keys.js';
import { Segments } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { ShowMore } from '../../ui/show-more.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { askedWords } from './queue/asked-words.js';
import { TodayShape } from './today-shape.js';
import { Numbers } from './numbers.js';
import { PromisesDue } from './promises-due.js';
import { Rivers } from './rivers/rivers.js';
import { todayAddress } from './today-address.js';
import styles from './today.module.css';
import { useToday } from './use-today.js';
import { WaitQueue } from './queue/wait-queue.js';
import { todayWords } from './words.js';

/** Today: who is waiting, and what is to be done first? */
export function Today() {
  const words = useWords(todayWords);
  const [view, change] = useView(todayAddress);
  const card = useRef<HTMLDivElement>(null);
  useRowKeys(card);
  const draw = () => (card.current ? drawPage(card.current) : undefined);
  usePage(words.title);
  const asked = useToday();
  const { data, error, isPending, refetch, dataUpdatedAt, news, show } = asked;
  const waits = data?.data.waits;
  const { rows, ...rest } = useRest(OpenWaits, { first: 50 }, 'waits', waits, dataUpdatedAt);
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={
          <>
            <Segments
              label={words.by.label}
              value={view.by}
              onChange={(by) => change({ by })}
              options={[
                { value: 'clock', label: words.by.clock },
                { value: 'working', label: words.by.working },
              ]}
            />
            <AllRowsButton file={words.file} columns={columns} count={waits?.totalCount ?? 0} page={waitsPage} />
          </>
        }
      />
      <NewsBar news={news} onShow={show} />
      <Holes holes={data ? holesBeside(data, ['waits', 'promises', 'sources']) : []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <TodayShape />
      ) : (
        <>
          <Numbers told={data.data} />
          <div className={styles['screen']}>
            <Part of={asked} name="waits" title={words.waiting}>
              {({ totalCount }) => (
                <Panel
                  title={words.waiting}
                  more={words.shown(rows.length, totalCount)}
                  actions={
                    <ExportMenu small of={words.waiting}>
                      <PictureButtons title={words.waiting} file={words.file} draw={draw} />
                    </ExportMenu>
                  }
                  bare
                >
                  {rows.length === 0 ? (
                    <Empty
                      kind="nothing-yet"
                      {...(data.data.sources?.length === 0 ? words.nothingYet : words.nobody)}
                    />
                  ) : (
                    <>
                      <WaitQueue card={card} waits={rows} by={view.by} stages={data.data.serviceMap?.stages} />
                      <ShowMore shown={rows.length} list={card} onMore={rest.more} {...rest} />
                    </>
                  )}
                </Panel>
              )}
            </Part>
            <div className={styles['side']}>
              <Part of={asked} name="promises" title={words.promises}>
                {(promises) => <PromisesDue promises={promises} broughtAt={dataUpdatedAt} />}
              </Part>
              <Part of={asked} name="sources" title={words.rivers}>
                {(sources) => <Rivers sources={sources} />}
              </Part>
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** The queue to its end. */
const waitsPage: AskPage<OpenWaitFragment> = async (after, signal) =>
  pageOf(await askFor(OpenWaits, { first: 100, after }, 'waits', signal));

const column = (name: string, read: (wait: OpenWaitFragment) => string | number | null) => ({ name, read });
const columns = [
  column('customer', ({ customer }) => customer?.displayName ?? null),
  column('customerId', ({ customer }) => customer?.id ?? null),
  column('asked', ({ request }) => askedWords(request) || null),
  column('channel', ({ channel }) => channel),
  column('stage', ({ stage }) => stage),
  column('since', ({ since }) => since),
  column('waitedSeconds', ({ length }) => Math.round(length.seconds)),
  column('waitedWorkingSeconds', ({ length }) => Math.round(length.workingSeconds)),
  column('usualSeconds', ({ usual }) => (usual ? Math.round(usual.seconds) : null)),
  column('usualWorkingSeconds', ({ usual }) => (usual ? Math.round(usual.workingSeconds) : null)),
  column('attempts', ({ attempts }) => attempts),
];

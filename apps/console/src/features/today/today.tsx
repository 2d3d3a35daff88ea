import { useView } from '../../address/use-view.js';
import { Today as TodayOperation, type OpenWaitFragment } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { CsvButton } from '../../export/csv-button.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { Segments } from '../../ui/controls.js';
import { Bones, Panel } from '../../ui/panel.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { PromisesDue } from './promises-due.js';
import { todayAddress } from './today-address.js';
import styles from './today.module.css';
import { WaitQueue } from './wait-queue.js';
import { todayWords } from './words.js';

const AGAIN_MS = 20_000;

/** Today: who is waiting, and what is to be done first? */
export function Today() {
  const words = useWords(todayWords);
  const [view, change] = useView(todayAddress);
  usePage(words.title);
  const { data, error, isPending, refetch } = useAsk(TodayOperation, { frame: false }, { refetchInterval: AGAIN_MS });
  const waits = data?.data.waits;
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
            <CsvButton file={words.file} columns={columns} rows={waits?.nodes ?? []} />
          </>
        }
      />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending || !waits ? (
        <Bones lines={12} />
      ) : (
        <div className={styles['screen']}>
          <Panel title={words.waiting} more={words.shown(waits.nodes.length, waits.totalCount)} bare>
            {waits.nodes.length === 0 ? (
              <Empty kind="nothing-yet" title={words.nobody.title} text={words.nobody.text} />
            ) : (
              <WaitQueue waits={waits.nodes} by={view.by} stages={data.data.serviceMap.stages} />
            )}
          </Panel>
          <PromisesDue promises={data.data.promises.nodes} all={data.data.promises.totalCount} />
        </div>
      )}
    </>
  );
}

const column = (name: string, read: (wait: OpenWaitFragment) => string | number | null) => ({ name, read });
const columns = [
  column('customer', ({ customer }) => customer?.displayName ?? null),
  column('customerId', ({ customer }) => customer?.id ?? null),
  column('asked', ({ request }) => request?.subject ?? request?.text ?? null),
  column('channel', ({ channel }) => channel),
  column('stage', ({ stage }) => stage),
  column('since', ({ since }) => since),
  column('waitedSeconds', ({ length }) => Math.round(length.seconds)),
  column('waitedWorkingSeconds', ({ length }) => Math.round(length.workingSeconds)),
  column('usualSeconds', ({ usual }) => (usual ? Math.round(usual.seconds) : null)),
  column('attempts', ({ attempts }) => attempts),
];

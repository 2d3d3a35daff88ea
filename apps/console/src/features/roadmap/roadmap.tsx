import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useRef, type Ref } from 'react';
import { useView } from '../../address/use-view.js';
import {
  Roadmap as RoadmapOperation,
  type CardFragment,
  type RoadmapQuery,
  type RoadmapQueryVariables,
  type StageNamesFragment,
} from '../../api/operations.generated.js';
import { listedOf } from '../../api/live/count-changed.js';
import { useAllChanges } from '../../api/live/use-changes.js';
import { useFollowed } from '../../api/live/use-followed.js';
import { askFor } from '../../api/ask.js';
import { ExportMenu } from '../../export/export-menu.js';
import { AllRowsButton } from '../../export/all-rows-button.js';
import { pageOf } from '../../export/fetch-all.js';
import { drawPage } from '../../export/draw-page.js';
import { PictureButtons } from '../../pictures/picture-buttons.js';
import { PictureTwin } from '../../pictures/picture-panel.js';
import { fileColumns } from '../../pictures/picture-table.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button, buttonLook, Pill, Segments } from '../../ui/controls.js';
import { Panel } from '../../ui/panel.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useFormat, useWords } from '../../words/words.js';
import { RoadmapShape } from './roadmap-shape.js';
import { Card } from './card/card.js';
import { HORIZONS, roadmapAddress, STATES } from './roadmap-address.js';
import { LINE_COLUMNS, linesOf, roadmapTable } from './roadmap-table.js';
import styles from './roadmap.module.css';
import { StartDialog } from './start/start-dialog.js';
import { usePlace } from './card/use-place.js';
import { roadmapWords } from './words.js';

/** Roadmap: what do we try next, and did it help? */
export function Roadmap() {
  const words = useWords(roadmapWords);
  const may = useMay('experiments:decide');
  const [view, change] = useView(roadmapAddress);
  usePage(words.title);
  const filter = view.state === 'all' ? {} : { state: [view.state] };
  const { data, error, isPending, isPlaceholderData, refetch, news, show } = useFollowed(
    RoadmapOperation,
    { frame: false, filter },
    { things: ['experiments'], what: whatCounts, told: useAllChanges() },
  );
  const cards = data?.data.experiments?.nodes ?? [];
  const names = data?.data.serviceMap ?? NO_STAGES;
  const card = useRef<HTMLDivElement>(null);
  const draw = () => (card.current ? drawPage(card.current) : undefined);
  const { placeOf } = usePlace(names);
  const table = roadmapTable(cards, words, placeOf);
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={
          <>
            <Segments
              label={words.shownAs}
              value={view.show}
              onChange={(as) => change({ show: as })}
              options={[
                { value: 'board', label: words.board },
                { value: 'table', label: words.table },
              ]}
            />
            <ExportMenu stays of={words.title}>
              <AllRowsButton
                small
                file={words.file}
                columns={fileColumns(table)}
                count={data?.data.experiments?.totalCount ?? 0}
                page={async (after, signal) => {
                  const experiments = await askPage(filter, after, signal);
                  return { ...pageOf(experiments), rows: roadmapTable(experiments.nodes, words, placeOf).rows };
                }}
              />
              <AllRowsButton
                small
                file={words.linesFile}
                label={words.lines}
                columns={LINE_COLUMNS}
                count={data?.data.experiments?.totalCount ?? 0}
                page={async (after, signal) => {
                  const experiments = await askPage(filter, after, signal);
                  return { ...pageOf(experiments), rows: linesOf(experiments.nodes) };
                }}
              />
              {view.show === 'board' ? <PictureButtons title={words.board} file={words.file} draw={draw} /> : null}
            </ExportMenu>
            {may ? (
              <Button look="primary" onClick={() => change({ start: 'here' }, { open: true })}>
                <Plus size={16} aria-hidden="true" />
                {words.start}
              </Button>
            ) : null}
          </>
        }
      />
      <div className={styles['states']} role="group" aria-label={words.stateFilter}>
        {(['all', ...STATES] as const).map((state) => (
          <Pill key={state} on={view.state === state} onClick={() => change({ state })}>
            {state === 'all' ? words.all : words.states[state]}
          </Pill>
        ))}
      </div>
      <NewsBar news={news} onShow={show} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <RoadmapShape />
      ) : cards.length === 0 ? (
        view.state === 'all' ? (
          <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text}>
            <Link to="/map" className={buttonLook()}>
              {words.nothingYet.map}
            </Link>
          </Empty>
        ) : (
          <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
            <Button look="primary" onClick={() => change({ state: 'all' })}>
              {words.noMatch.widen}
            </Button>
          </Empty>
        )
      ) : view.show === 'table' ? (
        <Panel title={words.table} busy={isPlaceholderData}>
          <PictureTwin title={words.table} table={table} />
        </Panel>
      ) : (
        <Board card={card} cards={cards} names={names} busy={isPlaceholderData} />
      )}
      {view.start === '' || !may ? null : (
        <StartDialog place={view.start} customer={view.with} onClose={() => change({ start: '', with: '' })} />
      )}
    </>
  );
}

/** One page of all of them, for a file. */
const askPage = (filter: RoadmapQueryVariables['filter'], after: string | null, signal: AbortSignal) =>
  askFor(RoadmapOperation, { frame: false, filter, after }, 'experiments', signal);

const NO_STAGES: StageNamesFragment = { stages: [] };

/** What somebody said of an experiment, and what can be said of it now; that its measure moves is no news. */
const whatCounts = ({ experiments }: RoadmapQuery) => [
  listedOf(experiments, ({ measured, ...said }) => ({ ...said, verdict: measured?.effect.verdict })),
];

function Board({
  card: board,
  cards,
  names,
  busy,
}: {
  /** What is handed over as a picture. */
  readonly card: Ref<HTMLDivElement>;
  readonly cards: readonly CardFragment[];
  readonly names: StageNamesFragment;
  readonly busy: boolean;
}) {
  const words = useWords(roadmapWords);
  const format = useFormat();
  return (
    <div ref={board} className={styles['board']} aria-busy={busy}>
      {HORIZONS.map((months) => {
        const own = cards.filter(({ horizon }) => horizon === months);
        return (
          <Panel key={months} title={words.horizon(months)} more={format.number(own.length)}>
            {own.length === 0 ? <p className={styles['fine']}>{words.none}</p> : null}
            <ul className={styles['cards']}>
              {own.map((card) => (
                <Card key={card.id} card={card} names={names} />
              ))}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}

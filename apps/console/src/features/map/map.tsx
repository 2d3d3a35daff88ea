import { Link } from '@tanstack/react-router';
import { useMemo, useRef, type ComponentProps, type RefObject } from 'react';
import { useView } from '../../address/use-view.js';
import { drawPage } from '../../export/draw-page.js';
import { Measured } from '../../pictures/measured.js';
import { PictureTwin } from '../../pictures/picture-panel.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { useKeys } from '../../shell/keys/use-keys.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button, buttonLook } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { MapShape } from './map-shape.js';
import { CellPanel } from './touchpoint/cell-panel.js';
import { Findings } from './grid/findings.js';
import { Legend } from './grid/legend.js';
import { mapAddress } from './map-address.js';
import { RoleNote } from './filters/role-filter.js';
import { besideOf } from './filters/beside.js';
import { MapFilters, type ViewProps } from './filters/map-filters.js';
import { usePeriodKeys } from './filters/use-period-keys.js';
import { MapTools } from './map-tools.js';
import { MapGrid } from './grid/map-grid.js';
import { flagsIn, mapModel, type MapModel } from './model/map-model.js';
import { mapTable } from './model/map-table.js';
import { useMap } from './model/use-map.js';
import { OpenCustomers } from './touchpoint/open-customers.js';
import styles from './map.module.css';
import { storyAsked } from './touchpoint/story-asked.js';
import { TouchpointWords } from './touchpoint/touchpoint-words.js';
import { useSaid } from './model/use-said.js';
import { mapWords } from './words.js';

/** Service map: where do we meet customers, come too late, leave gaps, break promises, keep people waiting? */
export function ServiceMap() {
  const words = useWords(mapWords);
  const [view, change] = useView(mapAddress);
  usePage(words.title);
  usePeriodKeys(view.period, (period) => change({ period, compare: besideOf({ period, compare: view.compare }) }));
  const { data, error, isPending, isPlaceholderData, refetch, news, show } = useMap(view);
  const card = useRef<HTMLElement>(null);
  const told = data?.data.serviceMap;
  const model = useMemo(() => told && mapModel(told), [told]);
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={
          model ? (
            <MapTools
              model={model}
              view={view}
              change={change}
              draw={() => (card.current ? drawPage(card.current) : undefined)}
            />
          ) : null
        }
      >
        {told?.over && told.over.over < told.over.members ? (
          <span>{words.over(told.over.over, told.over.members)}</span>
        ) : null}
        {told && told.behind > 0 ? <span>{words.behind(told.behind)}</span> : null}
      </ScreenHead>
      <MapFilters view={view} change={change} groups={data?.data.groups ?? []} />
      <NewsBar news={news} onShow={show} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending || !model || !told ? (
        <MapShape />
      ) : told.cells.length === 0 ? (
        view.period === 'all' && view.group === '' && view.role === 'any' && view.channels.length === 0 ? (
          <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text} />
        ) : (
          <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
            <Button
              look="primary"
              onClick={() => change({ period: 'all', compare: '', group: '', role: 'any', channels: [] })}
            >
              {words.noMatch.widen}
            </Button>
          </Empty>
        )
      ) : (
        <>
          <Findings
            model={model}
            findings={told.findings.map(({ flag }) => flag)}
            chosen={view.cell}
            onChoose={(cell) => change({ cell }, { open: true })}
          />
          <Body
            card={card}
            model={model}
            view={view}
            change={change}
            flowCount={told.flowCount}
            groups={data.data.groups ?? []}
            busy={isPlaceholderData}
          />
        </>
      )}
    </>
  );
}

function Body({
  card,
  model,
  view,
  change,
  flowCount,
  groups,
  busy,
}: ViewProps & {
  readonly groups: ComponentProps<typeof TouchpointWords>['groups'];
  readonly card: RefObject<HTMLElement | null>;
  readonly model: MapModel;
  readonly flowCount: number;
  readonly busy: boolean;
}) {
  const words = useWords(mapWords);
  const said = useSaid(model);
  const mayTry = useMay('experiments:decide');
  const cell = model.cells.get(view.cell);
  const asked = storyAsked(view.cell, view);
  const close = () => {
    card.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(view.cell)}"]`)?.focus();
    change({ cell: '' }, { open: true });
  };
  const open = () => {
    const key = document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (key !== undefined && key !== view.cell) change({ cell: key }, { open: true });
    else if (cell) close();
  };
  useKeys({ o: open, ...(cell ? { Escape: close } : {}) });
  return (
    <div className={styles['screen']} data-open={cell !== undefined}>
      <section ref={card} className={styles['card']} aria-label={words.title} aria-busy={busy}>
        {view.show === 'table' ? (
          <div className={styles['table']}>
            <PictureTwin
              title={words.table}
              table={mapTable(model, words, { stage: said.stageOf, channel: said.channelOf })}
            />
          </div>
        ) : (
          <>
            <Measured>
              {(width) => (
                <MapGrid
                  model={model}
                  width={width}
                  layer={view.layer}
                  chosen={view.cell}
                  showFlows={view.flow}
                  showReturns={view.returns}
                  onChoose={(key) => change({ cell: key }, { open: true })}
                />
              )}
            </Measured>
            <Legend
              flags={[...new Set(flagsIn(view.layer, [...model.flags.values()].flat()).map(({ kind }) => kind))]}
              drawn={words.drawn(model.rivers.length, flowCount)}
              isCompared={model.before !== undefined}
            />
          </>
        )}
      </section>
      {cell ? (
        <div className={styles['beside']}>
          <CellPanel
            model={model}
            chosen={view.cell}
            onClose={close}
            acts={
              <>
                <OpenCustomers view={view} sad={cell.feeling.negative} />
                {mayTry ? (
                  <Link to="/roadmap" search={{ start: view.cell }} className={buttonLook()}>
                    {words.tryHere}
                  </Link>
                ) : null}
              </>
            }
          >
            <RoleNote role={view.role} />
            {asked ? <TouchpointWords asked={asked} groups={groups} /> : null}
          </CellPanel>
        </div>
      ) : null}
    </div>
  );
}

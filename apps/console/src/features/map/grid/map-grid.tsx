import { useRef, type KeyboardEvent } from 'react';
import { Flows } from '../../../pictures/matrix/flows.js';
import { ChannelSign } from '../../../ui/channel-sign.js';
import { useFormat, useWords } from '../../../words/words.js';
import { cellKey, nextCell, type Layer, type MapModel } from '../model/map-model.js';
import { takenBy } from './taken.js';
import { GoneCell, MapCellButton } from './map-cell.js';
import { LanesAbove, LanesBelow } from './map-lanes.js';
import styles from '../map.module.css';
import { useSaid } from '../model/use-said.js';
import { hasRoomForStay, stageName } from './stage-name.geometry.js';
import { mapWords } from '../words.js';

const NAMES_PX = 148;
const NARROWEST_PX = 62;
interface MapGridProps {
  readonly model: MapModel;
  readonly width: number;
  readonly layer: Layer;
  /** Channel and stage of what is looked at; empty for nothing. */
  readonly chosen: string;
  readonly showFlows: boolean;
  readonly showReturns: boolean;
  readonly onChoose: (key: string) => void;
}

/** The map as a real table with a button per cell: one stop of the tab key, arrows within. The rivers beneath are decoration. */
export function MapGrid({ model, width, layer, chosen, showFlows, showReturns, onChoose }: MapGridProps) {
  const words = useWords(mapWords);
  const format = useFormat();
  const said = useSaid(model);
  const table = useRef<HTMLTableElement>(null);
  const columnWidth = Math.max(NARROWEST_PX, Math.floor((width - NAMES_PX) / Math.max(1, model.stages.length)));
  // What the columns leave over is the names': the table is as wide as its place.
  const namesWidth = Math.max(NAMES_PX, Math.floor(width) - columnWidth * model.stages.length);
  const stop = model.cells.has(chosen) ? chosen : firstOf(model);
  const place = chosen === '' ? undefined : placeOf(model, chosen);
  const returns = model.returns.map((one) => {
    const { from, to } = one.flow;
    const isOnlyOne = model.returns.every(({ flow }) => flow === one.flow || flow.to.stage !== to.stage);
    const [stage, left] = [said.stageOf(to.stage), said.stageOf(from.stage)];
    return {
      ...one,
      texts: isOnlyOne ? words.back(one.customers, stage) : words.backFrom(one.customers, stage, left),
    };
  });

  const press = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    const from = key === undefined ? undefined : placeOf(model, key);
    const to = from && nextCell(model, from, event.key);
    if (!to) return;
    event.preventDefault();
    const next = cellKey(model.stages[to.column]!.id, model.channels[to.row]!);
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    <div className={styles['map']}>
      <table
        ref={table}
        className={styles['grid']}
        style={{ width: namesWidth + columnWidth * model.stages.length }}
        onKeyDown={press}
      >
        <colgroup>
          <col style={{ width: namesWidth }} />
          {model.stages.map(({ id }) => (
            <col key={id} style={{ width: columnWidth }} />
          ))}
        </colgroup>
        <thead>
          <tr className={styles['stages']}>
            <th scope="col" className={styles['corner']}>
              {words.corner}
            </th>
            {model.stages.map(({ id, customers, medianStay }) => (
              <th key={id} scope="col">
                <StageName name={said.stageOf(id)} columnWidth={columnWidth} />
                <strong>{format.number(customers)}</strong>{' '}
                <Stay
                  short={medianStay === null ? words.none : said.shortSpan(medianStay)}
                  whole={medianStay === null ? undefined : said.span(medianStay)}
                  customers={format.number(customers)}
                  columnWidth={columnWidth}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <LanesAbove model={model} columnWidth={columnWidth} />
          {model.channels.map((channel, row) => (
            <tr key={channel} className={styles['channel']}>
              <th scope="row">
                <span className={styles['by']}>
                  <ChannelSign channel={channel} />
                  <span>
                    <span className={styles['name']}>{said.channelOf(channel)}</span>
                    <span className={styles['fine']}>{format.number(model.touchpointsOf(channel))}</span>
                  </span>
                </span>
              </th>
              {model.stages.map(({ id }, column) => {
                const key = cellKey(id, channel);
                const gone = model.gone.get(key);
                return (
                  <td key={id}>
                    {row === 0 && column === 0 ? (
                      <span className={styles['rivers']}>
                        <Flows
                          flows={showFlows ? model.rivers : []}
                          returns={showReturns ? returns : []}
                          columnWidth={columnWidth}
                          columns={model.stages.length}
                          rows={model.channels.length}
                          taken={takenBy(model, said, layer, columnWidth)}
                          chosen={place}
                        />
                      </span>
                    ) : null}
                    {model.cells.has(key) ? (
                      <MapCellButton
                        model={model}
                        id={key}
                        layer={layer}
                        width={columnWidth}
                        isChosen={key === chosen}
                        isStop={key === stop}
                        onChoose={onChoose}
                      />
                    ) : gone ? (
                      <GoneCell model={model} gone={gone} width={columnWidth} />
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
          <LanesBelow model={model} columnWidth={columnWidth} />
        </tbody>
      </table>
    </div>
  );
}

/** The whole name for whoever hears it or points at it, and as much as has room. */
function StageName({ name, columnWidth }: { readonly name: string; readonly columnWidth: number }) {
  const { lines, size } = stageName(name, columnWidth);
  return (
    <>
      <span className="unseen">{name}</span>
      <span className={styles['stage']} title={name} aria-hidden="true" style={{ fontSize: size }}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </>
  );
}

/** How long customers stay: where it has no room beside their number, only for whoever hears it, and in the table. */
function Stay({
  short,
  whole,
  customers,
  columnWidth,
}: {
  readonly short: string;
  readonly whole: string | undefined;
  readonly customers: string;
  readonly columnWidth: number;
}) {
  return hasRoomForStay(customers, short, columnWidth) ? (
    <span className={styles['fine']} title={whole}>
      {short}
    </span>
  ) : (
    <span className="unseen">{whole ?? short}</span>
  );
}

const firstOf = (model: MapModel): string | undefined => {
  for (const channel of model.channels)
    for (const { id } of model.stages) if (model.cells.has(cellKey(id, channel))) return cellKey(id, channel);
  return undefined;
};

const placeOf = (model: MapModel, key: string) => {
  const cell = model.cells.get(key);
  return cell && model.placeOf(cell.stage, cell.channel);
};

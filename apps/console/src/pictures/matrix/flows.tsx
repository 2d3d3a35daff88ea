import { Pill } from '../labels/pill.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import { ROW } from './bubble.geometry.js';
import {
  flowsGeometry,
  returnsGeometry,
  type FlowData,
  type Place,
  type ReturnData,
  type Taken,
} from './flows.geometry.js';

/** Rivers beneath the cells of the map and returns above them: decoration, told in words in the panel of a cell. */
export function Flows({
  flows,
  returns,
  columnWidth,
  columns,
  rows,
  taken,
  chosen,
}: {
  readonly flows: readonly FlowData[];
  readonly returns: readonly ReturnData[];
  readonly columnWidth: number;
  readonly columns: number;
  readonly rows: number;
  /** What the cells draw: rivers meet it in its middle, and labels of returns keep clear of it. */
  readonly taken: readonly Taken[];
  /** Its rivers are drawn darker. */
  readonly chosen?: Place | undefined;
}) {
  const isChosen = ({ row, column }: Place) => chosen?.row === row && chosen.column === column;
  const isOfChosen = ({ from, to }: Pick<FlowData, 'from' | 'to'>) => isChosen(from) || isChosen(to);
  const rivers = flowsGeometry(flows, columnWidth, taken);
  const drawn = returnsGeometry(returns, columnWidth, { rows, columns, taken });
  return (
    <Picture width={columnWidth * columns} height={ROW * rows}>
      <g className={styles.rivers}>
        {rivers
          .filter((river) => !isOfChosen(river))
          .map(({ path, width }) => (
            <path key={path} d={path} strokeWidth={width} />
          ))}
      </g>
      {rivers.filter(isOfChosen).map(({ path, width }) => (
        <path key={path} d={path} strokeWidth={width} className={styles.riverChosen} />
      ))}
      {drawn.map(({ path, head }) => (
        <g key={path}>
          <path d={path} className={styles.back} />
          <path d={head} className={styles.backHead} />
        </g>
      ))}
      {/* Over every arrow, not only its own. */}
      {drawn.map(
        ({ path, label, texts }) =>
          label && (
            <Pill
              key={path}
              x={label.x}
              y={label.y}
              width={label.width}
              text={label.text}
              goesBack={label.isBare}
              title={label.text === texts[0] ? undefined : texts[0]}
              tone="late"
            />
          ),
      )}
    </Picture>
  );
}

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
  /** What the cells draw: labels of returns keep clear of it. */
  readonly taken: readonly Taken[];
  /** Its rivers are drawn darker. */
  readonly chosen?: Place | undefined;
}) {
  const isChosen = ({ row, column }: Place) => chosen?.row === row && chosen.column === column;
  const drawn = returnsGeometry(returns, columnWidth, { rows, columns, taken });
  return (
    <Picture width={columnWidth * columns} height={ROW * rows}>
      {flowsGeometry(flows, columnWidth).map(({ path, width, from, to }) => (
        <path
          key={path}
          d={path}
          strokeWidth={width}
          className={isChosen(from) || isChosen(to) ? styles.riverChosen : styles.river}
        />
      ))}
      {drawn.map(({ path, head }) => (
        <g key={path}>
          <path d={path} className={styles.back} />
          <path d={head} className={styles.backHead} />
        </g>
      ))}
      {/* Over every arrow, not only its own. */}
      {drawn.map(
        ({ path, label }) =>
          label && (
            <Pill
              key={path}
              x={label.x}
              y={label.y}
              width={label.width}
              text={label.text}
              goesBack={label.isBare}
              tone="late"
            />
          ),
      )}
    </Picture>
  );
}

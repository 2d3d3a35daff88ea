import { Picture } from '../picture.js';
import { headGeometry, heatGeometry, LEAN } from './heat.geometry.js';
import styles from './heat.module.css';

/** Of an arrow: half as wide, and as high. */
const [HALF, HIGH] = [4, 7];

export interface HeatData {
  readonly key: string;
  /** Standard deviations from what is usual. */
  readonly more: number;
  /** All of a cell in words. */
  readonly title: string;
}

/** A strip of cells: the deeper, the further from the usual; an arrow up for more of it, down for less. */
export function Heat({ cells: data, label }: { readonly cells: readonly HeatData[]; readonly label: string }) {
  const { width, height, cells } = heatGeometry(data.map(({ more }) => more));
  return (
    <Picture label={label} width={width} height={height}>
      {cells.map(({ x, middle, width: wide, height: high, level }, index) => {
        const { key, title } = data[index]!;
        const way = Math.sign(level);
        return (
          <g key={key} className={styles.cell} data-level={level}>
            <title>{title}</title>
            <rect x={x} width={wide} height={high} rx={4} />
            {level === 0 ? null : (
              <path d={`M${middle - HALF},${high / 2 + (way * HIGH) / 2}h${2 * HALF}l${-HALF},${-way * HIGH}Z`} />
            )}
          </g>
        );
      })}
    </Picture>
  );
}

/** What the columns of the strips under it are called. The strips say it themselves to whoever does not see them. */
export function HeatHead({ names }: { readonly names: readonly string[] }) {
  const head = headGeometry(names);
  return (
    <Picture width={head.width} height={head.height}>
      {head.names.map(({ name, x, y }) => (
        <text key={name} transform={`translate(${x + 4} ${y}) rotate(${-LEAN})`} className={styles.name}>
          {name}
        </text>
      ))}
    </Picture>
  );
}

const LEVELS = [-3, -2, -1, 0, 1, 2, 3];

/** What the colours mean: from far less to far more. */
export function HeatScale({ words }: { readonly words: { readonly less: string; readonly more: string } }) {
  const { width, height, cells } = heatGeometry(LEVELS);
  return (
    <span className={styles.scale}>
      {words.less}
      <svg width={width / 2} height={height / 2} viewBox={`0 0 ${width} ${height}`}>
        {cells.map(({ x, width: wide, height: high }, index) => (
          <g key={x} className={styles.cell} data-level={LEVELS[index]}>
            <rect x={x} width={wide} height={high} rx={4} />
          </g>
        ))}
      </svg>
      {words.more}
    </span>
  );
}

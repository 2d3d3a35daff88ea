import { classes } from '../../ui/controls.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import { OtherWaysRibbon } from './other-ways.js';
import { NUMBER_GAP, sankeyGeometry, type SankeyBar, type SankeyData } from './sankey.geometry.js';

/** What of the picture one points at. */
export type SankeyMark =
  | { readonly is: 'node' | 'left'; readonly step: number; readonly key: string }
  | { readonly is: 'link'; readonly step: number; readonly from: string; readonly to: string }
  | { readonly is: 'others'; readonly step: number };

/** Which way customers go, step by step, with falls where they leave. */
export function Sankey({
  data,
  width,
  height,
  label,
  number,
  title,
  others,
  onOpen,
}: {
  readonly data: SankeyData;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly number: (value: number) => string;
  /** All numbers of a node as a sentence. */
  readonly title: (bar: SankeyBar) => string;
  /** What rare ways that are drawn as one are called, the most telling first. */
  readonly others: (ways: number, customers: number) => readonly string[];
  /** Opens whom a mark counts. By keys the table does it. */
  readonly onOpen: (mark: SankeyMark) => void;
}) {
  const drawn = sankeyGeometry(data, { width, height }, number);
  return (
    <Picture label={label} width={width} height={drawn.height}>
      {drawn.ribbons.map(({ path, width: wide, step, from, to }) => (
        <path
          key={`${step} ${from} ${to}`}
          d={path}
          strokeWidth={Math.max(0.5, wide)}
          className={classes(styles.river, styles.opens)}
          onClick={() => onOpen({ is: 'link', step, from, to })}
        />
      ))}
      {drawn.others.map((ways) => (
        <OtherWaysRibbon
          key={ways.step}
          ways={ways}
          texts={others(ways.ways, ways.customers)}
          onOpen={() => onOpen({ is: 'others', step: ways.step })}
        />
      ))}
      {drawn.falls.map(({ step, key, x, y, length, customers }) => (
        <g key={`${step} ${key}`} className={styles.opens} onClick={() => onOpen({ is: 'left', step, key })}>
          <path d={`M${x},${y}v${length - 5}`} className={styles.fall} />
          <path d={`M${x},${y + length}l-6,-7h12z`} className={styles.fallHead} />
          <text
            x={step === data.steps.length - 1 && step > 0 ? x - 10 : x + 10}
            y={y + length - 3}
            textAnchor={step === data.steps.length - 1 && step > 0 ? 'end' : 'start'}
            className={classes(styles.number, styles.halo)}
          >
            −{number(customers)}
          </text>
        </g>
      ))}
      {drawn.bars.map((bar) => (
        <g
          key={`${bar.step} ${bar.key}`}
          className={styles.opens}
          onClick={() => onOpen({ is: 'node', step: bar.step, key: bar.key })}
        >
          <title>{title(bar)}</title>
          <rect
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={Math.max(1, bar.height)}
            rx={2}
            className={bar.isRest ? styles.barRest : styles.bar}
          />
          <text x={bar.textX} y={bar.y - 4} textAnchor={bar.textAnchor} className={classes(styles.strong, styles.halo)}>
            {bar.text}
            <tspan dx={NUMBER_GAP} className={styles.number}>
              {number(bar.customers)}
            </tspan>
          </text>
        </g>
      ))}
    </Picture>
  );
}

import { classes } from '../../ui/controls.js';
import { fitText } from '../labels/text-width.js';
import { Pill } from '../labels/pill.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import type { ReturnArc } from './returns.geometry.js';
import { NUMBER_GAP, sankeyGeometry, type SankeyBar, type SankeyData } from './sankey.geometry.js';

/** What of the picture one points at. */
export type SankeyMark =
  | { readonly is: 'node' | 'left'; readonly step: number; readonly key: string }
  | { readonly is: 'link'; readonly step: number; readonly from: string; readonly to: string }
  | { readonly is: 'rare'; readonly step: number };

/** Which way customers go, step by step, with falls where they leave and arcs where they go back. */
export function Sankey({
  data,
  width,
  height,
  label,
  number,
  title,
  rare,
  returned,
  onOpen,
}: {
  readonly data: SankeyData;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly number: (value: number) => string;
  /** All numbers of a node as a sentence. */
  readonly title: (bar: SankeyBar) => string;
  /** What is told of rare ways that are drawn as mist, the most telling first. */
  readonly rare: (ways: number, customers: number) => readonly string[];
  /** What is told of a way back, the most telling first. */
  readonly returned: (arc: ReturnArc) => readonly string[];
  /** Opens whom a mark counts. By keys the table does it. */
  readonly onOpen: (mark: SankeyMark) => void;
}) {
  const drawn = sankeyGeometry(data, { width, height }, number, returned);
  return (
    <Picture label={label} width={width} height={drawn.height}>
      <g className={styles.mist}>
        {drawn.ribbons
          .filter(({ isRare }) => isRare)
          .map(({ path, width: wide }) => (
            <path key={path} d={path} strokeWidth={Math.max(0.5, wide)} />
          ))}
      </g>
      {drawn.ribbons
        .filter(({ isRare }) => !isRare)
        .map(({ path, width: wide, step, from, to }) => (
          <path
            key={`${step} ${from} ${to}`}
            d={path}
            strokeWidth={Math.max(0.5, wide)}
            className={classes(styles.river, styles.opens)}
            onClick={() => onOpen({ is: 'link', step, from, to })}
          />
        ))}
      {drawn.rare.map(({ step, ways, customers, x, y, width: wide }) => (
        <g key={step} className={styles.opens} onClick={() => onOpen({ is: 'rare', step })}>
          <title>{rare(ways, customers)[0]}</title>
          <text x={x} y={y} textAnchor="middle" className={styles.quiet}>
            {fitText(rare(ways, customers), wide, 11)}
          </text>
        </g>
      ))}
      {drawn.returns.map(({ step, from, to, path, head, label, ...arc }) => (
        <g
          key={`${step} ${from} ${to}`}
          className={styles.opens}
          onClick={() => onOpen({ is: 'link', step, from, to })}
        >
          <title>{returned({ step, from, to, ...arc })[0]}</title>
          <path d={path} className={styles.back} />
          <path d={head} className={styles.backHead} />
          <Pill {...label} tone="late" />
        </g>
      ))}
      {drawn.falls.map(({ step, key, x, y, length, width: wide, customers }) => (
        <g key={`${step} ${key}`} className={styles.opens} onClick={() => onOpen({ is: 'left', step, key })}>
          <path d={`M${x},${y}v${length - 5}`} className={styles.fall} strokeWidth={wide} />
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

import { textWidth } from '../labels/text-width.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import own from './funnel.module.css';
import { funnelGeometry, type FunnelStep } from './funnel.geometry.js';

interface FunnelProps {
  readonly steps: readonly FunnelStep[];
  readonly width: number;
  readonly label: string;
  /** What stands above a bar: how many came, and which share of the first stage. */
  readonly count: (customers: number, share: number | null) => string;
  /** What a part of a bar says where it has the room, beside its colour. */
  readonly part: (what: 'on' | 'open' | 'ended' | 'left', customers: number) => string;
  /** All numbers of a stage as a sentence. */
  readonly title: (step: FunnelStep) => string;
  /** Opens whom a part counts. By keys the table does it. */
  readonly onOpen: (index: number, part: 'on' | 'open' | 'ended' | 'left') => void;
}

const PAD = 8;
/** A text that is there whole, or not at all. */
const fitted = (text: string, room: number) => (textWidth(text, 12, 600) <= room ? text : '');

/** How many come from stage to stage of a fixed path, and what became of the others. */
export function Funnel({ steps, width, label, count, part, title, onOpen }: FunnelProps) {
  const { rows, joins, height } = funnelGeometry(steps, width);
  return (
    <Picture label={label} width={width} height={height}>
      {joins.map(({ key, path }) => (
        <path key={key} d={path} className={own.ground} />
      ))}
      {rows.map(({ key, y, height: high, parts, label: name, customers, share }, index) => (
        <g key={key}>
          <title>{title(steps[index]!)}</title>
          <text x={0} y={y - 6} className={styles.strong}>
            {name}
            <tspan dx={8} className={styles.quiet}>
              {count(customers, share)}
            </tspan>
          </text>
          {parts.map(({ what, x, width: wide }) =>
            wide > 0 ? (
              <g key={what} className={styles.opens} onClick={() => onOpen(index, what)}>
                <rect x={x} y={y} width={Math.max(1, wide)} height={high} className={own[what]} />
                <text x={x + PAD} y={y + high / 2 + 4} className={styles.onFill}>
                  {fitted(part(what, steps[index]![what]), wide - 2 * PAD)}
                </text>
              </g>
            ) : null,
          )}
        </g>
      ))}
    </Picture>
  );
}

import { fitText } from '../labels/text-width.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import { boxesGeometry, type BoxData } from './boxes.geometry.js';
import own from './boxes.module.css';

interface BoxesProps {
  readonly boxes: readonly BoxData[];
  readonly width: number;
  readonly label: string;
  /** A length in seconds as the axis says it. */
  readonly span: (seconds: number) => string;
  /** All numbers of a row as a sentence. */
  readonly title: (box: BoxData) => string;
  /** Opens whom a row counts. By keys the table does it. */
  readonly onOpen: (key: string) => void;
}

/** How long things take, a row each: the middle half as a box, the middle as a line, whiskers over eight tenths. */
export function Boxes({ boxes, width, label, span, title, onOpen }: BoxesProps) {
  const { rows, ticks, left, ground, height } = boxesGeometry(boxes, width);
  return (
    <Picture label={label} width={width} height={height}>
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <path d={`M${x},0V${ground}`} className={styles.hairline} />
          <text x={x} y={height - 6} textAnchor="middle" className={styles.quiet}>
            {span(value)}
          </text>
        </g>
      ))}
      {rows.map(({ key, label: name, y, middle, height: high, whisker, box, median }, index) => (
        <g key={key} className={styles.opens} onClick={() => onOpen(key)}>
          <title>{title(boxes[index]!)}</title>
          <text x={0} y={middle + 4} className={styles.strong}>
            {fitText([name], left - 12, 12, 600)}
          </text>
          <path d={`M${whisker[0]},${middle}H${whisker[1]}`} className={own.whisker} />
          <rect x={box[0]} y={y} width={Math.max(2, box[1] - box[0])} height={high} rx={3} className={own.box} />
          <path d={`M${median},${y - 3}v${high + 6}`} className={own.median} />
        </g>
      ))}
    </Picture>
  );
}

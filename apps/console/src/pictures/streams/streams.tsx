import { fitText, textWidth } from '../labels/text-width.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import { streamsGeometry, type StreamData } from './streams.geometry.js';
import own from './streams.module.css';

interface StreamsProps {
  readonly streams: readonly StreamData[];
  readonly width: number;
  readonly label: string;
  readonly number: (value: number) => string;
  /** What is told of how much flows now, of the interval that runs. */
  readonly now: (value: number) => string;
}

/** A small river for each source, one beneath the other, with how much flowed in, and how much does now. */
export function Streams({ streams, width, label, number, now }: StreamsProps) {
  const { rows, height } = streamsGeometry(streams, width);
  return (
    <Picture label={label} width={width} height={height}>
      {rows.map(({ key, label: name, total, last, textY, path }) => {
        const [count, running] = [number(total), now(last)];
        const before = width - textWidth(count, 11, 600) - 10;
        return (
          <g key={key}>
            <text x={0} y={textY} className={styles.text}>
              {fitText([name], before - textWidth(running, 11, 400) - 12, 12, 400)}
            </text>
            <text x={before} y={textY} textAnchor="end" className={styles.quiet}>
              {running}
            </text>
            <text x={width} y={textY} textAnchor="end" className={styles.number}>
              {count}
            </text>
            <path d={path} className={own.stream} />
          </g>
        );
      })}
    </Picture>
  );
}

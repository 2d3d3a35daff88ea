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
}

/** A small river for each source, one beneath the other, with how much flowed in. */
export function Streams({ streams, width, label, number }: StreamsProps) {
  const { rows, height } = streamsGeometry(streams, width);
  return (
    <Picture label={label} width={width} height={height}>
      {rows.map(({ key, label: name, total, textY, path }) => {
        const count = number(total);
        return (
          <g key={key}>
            <text x={0} y={textY} className={styles.text}>
              {fitText([name], width - textWidth(count, 11, 600) - 12, 12, 400)}
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

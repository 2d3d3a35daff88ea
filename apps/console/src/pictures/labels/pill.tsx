import styles from '../pictures.module.css';
import tones from '../tones.module.css';

/** A short text on soft ground; `x` and `y` are its middle. */
export function Pill({
  x,
  y,
  width,
  text,
  tone,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly tone: string;
}) {
  return (
    <g className={tones[tone]}>
      <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={9} className={styles.soft} />
      <text x={x} y={y + 4} textAnchor="middle" className={styles.ink}>
        {text}
      </text>
    </g>
  );
}

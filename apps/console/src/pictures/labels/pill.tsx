import styles from '../pictures.module.css';
import tones from '../tones.module.css';

/** A short text on soft ground; `x` and `y` are its middle. */
export function Pill({
  x,
  y,
  width,
  text,
  tone,
  goesBack = false,
  title,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly tone: string;
  /** An arrow back stands before the text. */
  readonly goesBack?: boolean;
  /** What it means in full, to whoever points at it. */
  readonly title?: string | undefined;
}) {
  return (
    <g className={tones[tone]} {...(title === undefined ? {} : { pointerEvents: 'all' })}>
      {title === undefined ? null : <title>{title}</title>}
      <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={9} className={styles.soft} />
      {goesBack && <path d={`M${x - width / 2 + 14},${y - 4}v4h-8m3,-3l-3,3l3,3`} className={styles.inkLine} />}
      <text x={goesBack ? x + 5.5 : x} y={y + 4} textAnchor="middle" className={styles.ink}>
        {text}
      </text>
    </g>
  );
}

import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { sparkGeometry } from './spark.geometry.js';

/** A small line beside a number that says the same. */
export function Spark({
  points,
  width = 120,
  height = 24,
  level,
  tone = 'plain',
  label,
}: {
  readonly points: readonly (number | null)[];
  readonly width?: number;
  readonly height?: number;
  readonly level?: number;
  readonly tone?: string;
  readonly label: string;
}) {
  const drawn =
    level === undefined ? sparkGeometry(points, { width, height }) : sparkGeometry(points, { width, height }, level);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={`${styles.picture} ${tones[tone]}`}
    >
      {drawn.level !== null && <path d={`M0,${drawn.level}H${width}`} className={styles.level} />}
      <path d={drawn.path} className={styles.stroke} strokeWidth={1.5} />
      {drawn.last && <circle cx={drawn.last.x} cy={drawn.last.y} r={2.5} className={styles.fill} />}
    </svg>
  );
}

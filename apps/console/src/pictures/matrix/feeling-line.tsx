import { classes } from '../../ui/controls.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { feelingLineGeometry, type FeelingPoint } from './feeling-line.geometry.js';

/** How it feels from stage to stage; the table beside it says the same. */
export function FeelingLine({
  points,
  columnWidth,
}: {
  readonly points: readonly FeelingPoint[];
  readonly columnWidth: number;
}) {
  const { width, height, zero, line, before, ground, marks } = feelingLineGeometry(points, columnWidth);
  return (
    <Picture width={width} height={height}>
      <path d={`M0,${zero}H${width}`} className={styles.dotted} />
      {/* What is above zero is glad ground, what is beneath it sad. */}
      <svg width={width} height={zero} className={tones.positive}>
        <path d={ground} className={styles.soft} />
      </svg>
      <svg
        y={zero}
        width={width}
        height={height - zero}
        viewBox={`0 ${zero} ${width} ${height - zero}`}
        className={tones.negative}
      >
        <path d={ground} className={styles.soft} />
      </svg>
      {before ? <path d={before} className={styles.before} /> : null}
      <path d={line} className={styles.present} />
      {marks.map(({ key, x, y, isSad, text, textY }) => (
        <g key={key} className={isSad ? tones.negative : tones.positive}>
          {isSad ? (
            <rect x={x - 3} y={y - 3} width={6} height={6} rx={1.5} className={styles.fill} />
          ) : (
            <circle cx={x} cy={y} r={3.5} className={styles.fill} />
          )}
          <text x={x} y={textY} textAnchor="middle" className={classes(styles.ink, styles.halo)}>
            {text}
          </text>
        </g>
      ))}
    </Picture>
  );
}

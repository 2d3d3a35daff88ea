import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import type { Feeling } from './feeling.js';

/**
 * A feeling as a shape: filled circle with +, ring, rounded square with −, dotted ring. Readable without colour.
 *
 * @param size px, of the shape
 */
export function FeltShape({
  x,
  y,
  size,
  felt,
  bare = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly felt: Feeling;
  /** Without its sign, where a number stands in it or it is too small. */
  readonly bare?: boolean;
}) {
  const half = size / 2;
  const arm = Math.min(4, half * 0.5);
  if (felt === 'UNKNOWN') return <circle cx={x} cy={y} r={half - 0.5} className={styles.unjudged} />;
  if (felt === 'NEUTRAL')
    return (
      <g className={tones.NEUTRAL}>
        <circle cx={x} cy={y} r={half - 0.75} className={styles.ring} />
      </g>
    );
  return (
    <g className={tones[felt]}>
      {felt === 'POSITIVE' ? (
        <circle cx={x} cy={y} r={half} className={styles.fill} />
      ) : (
        <rect x={x - half} y={y - half} width={size} height={size} rx={size * 0.22} className={styles.fill} />
      )}
      {!bare && (
        <path
          className={styles.sign}
          d={`M${x - arm},${y}h${2 * arm}${felt === 'POSITIVE' ? `M${x},${y - arm}v${2 * arm}` : ''}`}
        />
      )}
    </g>
  );
}

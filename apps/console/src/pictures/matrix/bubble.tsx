import { FeltShape } from '../feeling/felt-shape.js';
import styles from '../pictures.module.css';
import { bubbleGeometry, ROW, type CellData } from './bubble.geometry.js';

/** One cell of the map. It is decoration: the button around it says all of this in words. */
export function Bubble({
  data,
  width,
  badge,
}: {
  readonly data: CellData;
  readonly width: number;
  readonly badge?: React.ReactNode;
}) {
  const drawn = bubbleGeometry(data, width);
  const { x, y, size, felt, label, numberY, isInside } = drawn;
  const isOnFill = isInside && (felt === 'POSITIVE' || felt === 'NEGATIVE');
  return (
    <svg aria-hidden="true" width={width} height={ROW} viewBox={`0 0 ${width} ${ROW}`} className={styles.picture}>
      <FeltShape x={x} y={y} size={size} felt={felt} bare={isInside} />
      <text x={x} y={numberY} textAnchor="middle" className={isOnFill ? styles.onFill : styles.number}>
        {label}
      </text>
      {drawn.badge && (
        <g transform={`translate(${drawn.badge.x - drawn.badge.radius} ${drawn.badge.y - drawn.badge.radius})`}>
          {badge}
        </g>
      )}
    </svg>
  );
}

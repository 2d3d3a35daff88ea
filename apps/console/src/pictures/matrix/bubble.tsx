import type { LucideIcon } from 'lucide-react';
import { classes } from '../../ui/controls.js';
import { FeltShape } from '../feeling/felt-shape.js';
import { FEELINGS, type Feeling } from '../feeling/feeling.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { BADGE, bubbleGeometry, markSize, ROW, type CellData, type Look } from './bubble.geometry.js';

const isFeeling = (look: Look): look is Feeling => (FEELINGS as readonly Look[]).includes(look);

/** What is to be said of a cell at its corner. */
export interface Badge {
  readonly Sign: LucideIcon;
  readonly tone: 'negative' | 'late' | 'waiting' | 'neutral';
}

const SIGN = 10;

/** `x` and `y` are its middle. */
export const BadgeMark = ({ badge, x, y }: { readonly badge: Badge; readonly x: number; readonly y: number }) => (
  <g className={tones[badge.tone]}>
    <circle cx={x} cy={y} r={BADGE} className={styles.badge} />
    <badge.Sign x={x - SIGN / 2} y={y - SIGN / 2} size={SIGN} strokeWidth={2.4} className={styles.badgeSign} />
  </g>
);

/** One cell of the map. It is decoration: the button around it says all of this in words. */
export function Bubble({
  data,
  width,
  badge,
}: {
  readonly data: CellData;
  readonly width: number;
  readonly badge?: Badge | undefined;
}) {
  const drawn = bubbleGeometry(data, width);
  const { x, y, size, look, label, numberY, isInside } = drawn;
  const isOnFill = isInside && look !== 'NEUTRAL' && look !== 'UNKNOWN';
  return (
    <Picture width={width} height={ROW}>
      {isFeeling(look) ? (
        <FeltShape x={x} y={y} size={size} felt={look} bare={isInside} />
      ) : (
        <g className={tones[look]}>
          {look === 'broken' ? (
            <rect
              x={x - size / 2}
              y={y - size / 2}
              width={size}
              height={size}
              rx={size * 0.22}
              className={styles.fill}
            />
          ) : (
            <circle cx={x} cy={y} r={size / 2} className={styles.fill} />
          )}
        </g>
      )}
      {drawn.outline === null ? null : <circle cx={x} cy={y} r={drawn.outline / 2} className={styles.outline} />}
      <text
        x={x}
        y={numberY}
        textAnchor="middle"
        className={isOnFill ? styles.onFill : isInside ? styles.number : classes(styles.number, styles.halo)}
      >
        {label}
      </text>
      {drawn.badge && badge ? <BadgeMark badge={badge} x={drawn.badge.x} y={drawn.badge.y} /> : null}
    </Picture>
  );
}

/** A cell of the other period alone: where it was, and how large. Decoration too. */
export function Outline({ count, most, width }: Pick<CellData, 'count' | 'most'> & { readonly width: number }) {
  const size = markSize({ count, most }, width);
  return (
    <Picture width={width} height={ROW}>
      <circle cx={width / 2} cy={ROW / 2} r={size / 2} className={styles.outline} />
    </Picture>
  );
}

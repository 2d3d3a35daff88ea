import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import type { Fare } from './sea.geometry.js';

const TONES = {
  usual: 'positive',
  late: 'waiting',
  silent: 'negative',
  never: 'unknown',
  failing: 'negative',
} as const;

/** Across, px. */
export const FARE_SIGN = 13;
const HALF = FARE_SIGN / 2;

/** How a stream fares, by shape and colour: a disc with a tick, a clock, a square with a cross, a dotted ring, a triangle with a mark of exclamation. */
export function FareSign({ x, y, fare }: { readonly x: number; readonly y: number; readonly fare: Fare }) {
  return (
    <g className={tones[TONES[fare]]} transform={`translate(${x} ${y})`} data-fare={fare}>
      {SHAPES[fare]}
    </g>
  );
}

/** What a word beside the sign is written in. */
export const fareTone = (fare: Fare) => tones[TONES[fare]];

const SHAPES = {
  usual: (
    <>
      <circle r={HALF} className={styles.fill} />
      <path d="M-2.8,0.2l2,2.2L3,-2.2" className={styles.sign} />
    </>
  ),
  late: (
    <>
      <circle r={HALF - 0.75} className={styles.ring} />
      <path d="M0,-3.4V0.4L2.4,1.8" className={styles.stroke} strokeWidth={1.5} />
    </>
  ),
  silent: (
    <>
      <rect x={-HALF} y={-HALF} width={FARE_SIGN} height={FARE_SIGN} rx={2} className={styles.fill} />
      <path d="M-2.6,-2.6l5.2,5.2M2.6,-2.6l-5.2,5.2" className={styles.sign} />
    </>
  ),
  never: <circle r={HALF - 0.5} className={styles.unjudged} />,
  failing: (
    <>
      <path d={`M0,${-HALF}L${HALF},${HALF - 1}H${-HALF}Z`} className={styles.fill} />
      <path d="M0,-2.6V1.2M0,3.4v0.2" className={styles.sign} />
    </>
  ),
} as const;

import { useId, type ReactNode } from 'react';
import { FeltShape } from '../feeling/felt-shape.js';
import { Hatch } from '../hatch.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { LANE, lanesGeometry, type LanesData, type TickLabels } from './lanes.geometry.js';

/** Swim lanes of a period: touchpoints by channel, hatched waits, threads from promise to what became of it. */
export function Lanes({
  data,
  width,
  label,
  tickLabels,
  chosen,
  signOf,
}: {
  readonly data: LanesData;
  readonly width: number;
  readonly label: string;
  readonly tickLabels: TickLabels;
  /** The sign before the name of a lane, by the key of its channel or `promises`; 14 px high. */
  readonly signOf: (key: string) => ReactNode;
  /** The part of the period that is looked at, in milliseconds. */
  readonly chosen?: { readonly from: number; readonly to: number } | undefined;
}) {
  const id = useId();
  const drawn = lanesGeometry(data, width, tickLabels);
  const { height } = drawn;
  const left = chosen ? drawn.xOf(chosen.from) : 0;
  return (
    <Picture label={label} width={width} height={height}>
      <defs>
        <Hatch id={id} size={6} look="waitHatch" />
      </defs>
      {drawn.ticks.map(({ x, label: tick }) => (
        <g key={x}>
          <path d={`M${x},18V${height - 4}`} className={styles.hairline} />
          <text x={x + 3} y={12} className={styles.quiet}>
            {tick}
          </text>
        </g>
      ))}
      {chosen && (
        <rect
          x={left}
          y={16}
          width={Math.max(2, drawn.xOf(chosen.to) - left)}
          height={height - 20}
          rx={4}
          className={styles.chosen}
        />
      )}
      {drawn.lanes.map(({ key, name, nameX, y }) => (
        <g key={key}>
          <g transform={`translate(0,${y - 7})`} className={styles.sign}>
            {signOf(key)}
          </g>
          <text x={nameX} y={y + 4} className={styles.text}>
            {name}
          </text>
          <path d={`M${drawn.x0},${y}H${drawn.x1}`} className={styles.hairline} />
        </g>
      ))}
      {drawn.waits.map(({ x, y, width: wide }, index) => (
        <rect key={index} x={x} y={y - LANE / 2 + 6} width={wide} height={LANE - 12} rx={2} fill={`url(#${id})`} />
      ))}
      {drawn.threads.map(({ id: key, x0, x1, y, outcome }) => (
        <g key={key} className={tones[outcome]}>
          <path
            d={`M${x0},${y}H${x1}`}
            className={styles.stroke}
            strokeWidth={2}
            strokeDasharray={outcome === 'open' ? '3 3' : undefined}
          />
          <circle cx={x0} cy={y} r={3} className={styles.fill} />
          <circle cx={x1} cy={y} r={6} className={styles.soft} />
          <path
            className={styles.stroke}
            strokeWidth={1.6}
            d={
              outcome === 'kept'
                ? `M${x1 - 3},${y}l2,2.5l4,-5`
                : outcome === 'broken'
                  ? `M${x1 - 2.5},${y - 2.5}l5,5m0,-5l-5,5`
                  : `M${x1},${y - 3.5}v4m0,2v.5`
            }
          />
        </g>
      ))}
      {drawn.marks.map(({ x, y, feeling, ids }) => (
        <FeltShape key={ids[0]} x={x} y={y} size={Math.min(14, 8 + Math.log2(ids.length))} felt={feeling} bare />
      ))}
      {drawn.now !== null && <path d={`M${drawn.now},16V${height - 2}`} className={styles.present} />}
    </Picture>
  );
}

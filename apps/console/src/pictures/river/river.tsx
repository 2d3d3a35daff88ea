import { useId } from 'react';
import { FeltShape } from '../feeling/felt-shape.js';
import { Hatch } from '../hatch.js';
import { Pill } from '../labels/pill.js';
import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { riverGeometry, type RiverData } from './river.geometry.js';

/** The journey of one customer: width is touchpoints, colour and shape how it felt, hatching where it was without us. */
export function River({
  data,
  width,
  label,
}: {
  readonly data: RiverData;
  readonly width: number;
  readonly label: string;
}) {
  const id = useId();
  const drawn = riverGeometry(data, width);
  const { spans, today, centre, height } = drawn;
  return (
    <Picture label={label} width={width} height={height}>
      <defs>
        <linearGradient id={`${id}felt`} x1="0" x2="1" y1="0" y2="0">
          {drawn.stops.map(({ offset, felt }) => (
            <stop key={offset} offset={offset} className={`${styles.stop} ${tones[felt]}`} />
          ))}
        </linearGradient>
        <Hatch id={`${id}hatch`} size={7} look="hatch" />
        {spans.without && <Clip id={`${id}without`} {...spans.without} height={height} />}
        {spans.met && <Clip id={`${id}met`} {...spans.met} height={height} />}
        <Clip id={`${id}ahead`} {...spans.ahead} height={height} />
      </defs>

      {drawn.columns.map((column, index) => (
        <g key={column.key}>
          {index > 0 && <path d={`M${column.left},${drawn.namesY + 8}V${height - 22}`} className={styles.dotted} />}
          {column.name.map(({ text, y }) => (
            <text
              key={y}
              x={column.x}
              y={y}
              textAnchor="middle"
              className={column.isAhead ? styles.text : styles.strong}
            >
              {text}
            </text>
          ))}
          <text x={column.x} y={drawn.whenY} textAnchor="middle" className={styles.quiet}>
            {column.when}
          </text>
        </g>
      ))}

      <path d={drawn.water} className={styles.shore} clipPath={`url(#${id}ahead)`} />
      {spans.without && (
        <>
          <path d={drawn.water} fill={`url(#${id}hatch)`} clipPath={`url(#${id}without)`} />
          <path d={drawn.water} className={styles.shore} clipPath={`url(#${id}without)`} />
        </>
      )}
      {spans.met && (
        <g clipPath={`url(#${id}met)`}>
          <path d={drawn.water} fill={`url(#${id}felt)`} />
          {drawn.currents.map((path) => (
            <path key={path} d={path} className={styles.currents} />
          ))}
        </g>
      )}

      {drawn.columns.map(
        ({ key, x, touchpoints, felt }) =>
          felt !== null && (
            <g key={key} className={felt === 'UNKNOWN' ? undefined : styles.water}>
              <FeltShape x={x - 10} y={centre} size={15} felt={felt} />
              <text x={x + 2} y={centre + 4} className={felt === 'UNKNOWN' ? styles.strong : styles.onFill}>
                {touchpoints}
              </text>
            </g>
          ),
      )}
      {drawn.falls.map(({ key, x, y0, y1 }) => (
        <g key={key}>
          <path d={`M${x},${y0}V${y1 - 6}`} className={styles.fall} strokeWidth={4} />
          <path d={`M${x},${y1}l-6,-8h12z`} className={styles.fallHead} />
        </g>
      ))}
      {drawn.returns.map(({ key, path, head }) => (
        <g key={key}>
          <path d={path} className={styles.back} />
          <path d={head} className={styles.backHead} />
        </g>
      ))}
      {drawn.backs.map((back) => (
        <Pill key={`${back.x} ${back.text}`} {...back} tone="late" />
      ))}
      {drawn.notes.map((note) => (
        <Pill key={`${note.stage} ${note.text}`} {...note} />
      ))}
      {today && (
        <g>
          <path d={`M${today.x},${today.y0}V${today.y1}`} className={styles.present} />
          <circle cx={today.x} cy={centre} r={4.5} className={styles.presentDot} />
          <text
            x={today.x + (today.isTight ? -6 : 6)}
            y={today.textY}
            textAnchor={today.isTight ? 'end' : 'start'}
            className={styles.number}
          >
            {today.text}
          </text>
        </g>
      )}
    </Picture>
  );
}

function Clip({
  id,
  x,
  width,
  height,
}: {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}) {
  return (
    <clipPath id={id}>
      <rect x={x} width={Math.max(0, width)} height={height} />
    </clipPath>
  );
}

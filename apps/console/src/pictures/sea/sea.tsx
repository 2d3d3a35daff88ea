import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { seaGeometry, type SeaData } from './sea.geometry.js';

const BRAND = 'Meri';

/** Rivers from the sources into Meri and out to what is built of them. */
export function Sea({
  data,
  width,
  label,
  toneOf,
}: {
  readonly data: SeaData;
  readonly width: number;
  readonly label: string;
  /** How each stream fares, by its key. */
  readonly toneOf: (key: string) => string;
}) {
  const { height, boxWidth, centre, sources, out } = seaGeometry(data, width);
  const streams = [...sources, ...out];
  return (
    <Picture label={label} width={width} height={height}>
      {streams.map(({ key, path, width: wide }) =>
        wide > 0 ? (
          <g key={key} className={tones[toneOf(key)]}>
            <path d={path} strokeWidth={wide} strokeOpacity={0.55} className={styles.stroke} />
          </g>
        ) : (
          <path key={key} d={path} className={styles.shore} />
        ),
      )}
      <circle cx={centre.x} cy={centre.y} r={centre.radius} className={styles.sea} />
      <text x={centre.x} y={centre.y + 4} textAnchor="middle" className={styles.onFill}>
        {BRAND}
      </text>
      {streams.map(({ key, x, y, height: high, text }) => (
        <g key={key} className={tones[toneOf(key)]}>
          <rect x={x} y={y} width={boxWidth} height={high} rx={6} className={styles.box} />
          <circle cx={x + 13} cy={y + high / 2} r={3.5} className={styles.fill} />
          <text x={x + 24} y={y + high / 2 + 4} className={styles.strong}>
            {text}
          </text>
        </g>
      ))}
    </Picture>
  );
}

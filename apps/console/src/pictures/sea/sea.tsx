import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { FareSign, fareTone } from './fare-sign.js';
import { placesIn, seaGeometry, type SeaData } from './sea.geometry.js';

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
  /** The colour of each stream, by its key. */
  readonly toneOf: (key: string) => string;
}) {
  const { height, boxWidth, centre, sources, out } = seaGeometry(data, width);
  const streams = [...sources, ...out];
  const places = placesIn(boxWidth);
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
      {streams.map(({ key, x, y, height: high, text, fare, fareWord }) => (
        <g key={key}>
          <rect x={x} y={y} width={boxWidth} height={high} rx={6} className={styles.box} />
          <text x={x + places.name} y={y + high / 2 + 4} className={styles.strong}>
            {text}
          </text>
          {fare && fareWord ? (
            <g className={fareTone(fare)}>
              <text x={x + places.word} y={y + high / 2 + 4} textAnchor="end" className={styles.ink}>
                {fareWord}
              </text>
            </g>
          ) : null}
          {fare ? <FareSign x={x + places.sign} y={y + high / 2} fare={fare} /> : null}
        </g>
      ))}
    </Picture>
  );
}

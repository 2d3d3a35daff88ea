import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { waterfallGeometry, type WaterfallData } from './waterfall.geometry.js';

/** How evidence adds up to a verdict: each bar begins where the one before ended; the dashed line is the threshold. */
export function Waterfall({
  data,
  width,
  label,
  bits,
  thresholdLabel,
}: {
  readonly data: WaterfallData;
  readonly width: number;
  readonly label: string;
  readonly bits: (value: number) => string;
  readonly thresholdLabel: string;
}) {
  const drawn = waterfallGeometry(data, width, bits);
  const { height, threshold, review, zero } = drawn;
  const isRight = threshold > (drawn.x0 + drawn.x1) / 2;
  return (
    <Picture label={label} width={width} height={height}>
      <rect x={review.x} y={18} width={review.width} height={height - 18} className={styles.review} />
      <path d={`M${zero},18V${height}`} className={styles.hairline} />
      <path d={`M${threshold},18V${height}`} className={styles.threshold} />
      <text x={threshold + (isRight ? 4 : -4)} y={12} textAnchor={isRight ? 'end' : 'start'} className={styles.quiet}>
        {thresholdLabel}
      </text>
      {drawn.rows.map((row, index) => (
        <g key={row.key} className={row.kind === 'prior' ? tones.neutral : tones[row.says]}>
          <text className={row.kind === 'total' ? styles.strong : styles.text}>
            {row.lines.map(({ text, y }) => (
              <tspan key={y} x={0} y={y}>
                {text}
              </tspan>
            ))}
          </text>
          <rect
            x={row.x}
            y={row.y - row.height / 2}
            width={row.width}
            height={row.height}
            rx={3}
            className={styles.fill}
          />
          {(row.kind === 'prior' || row.kind === 'step') && drawn.rows[index + 1]!.kind === 'step' && (
            <path
              d={`M${row.to},${row.y + row.height / 2}V${drawn.rows[index + 1]!.y - row.height / 2}`}
              className={styles.hairline}
            />
          )}
          <text x={drawn.numbersX} y={row.y + 4} textAnchor="end" className={styles.ink}>
            {row.number}
          </text>
        </g>
      ))}
    </Picture>
  );
}

import { Picture } from '../picture.js';
import styles from '../pictures.module.css';
import { besideGeometry, datesGeometry, type BesideDates, type BesidePoint } from './beside.geometry.js';
import own from './beside.module.css';

interface BesideProps {
  readonly points: readonly BesidePoint[];
  readonly since: string;
  readonly width: number;
  readonly height?: number;
  /** What the number at a line of the ground says. */
  readonly label: (value: number) => string;
  readonly dates: BesideDates;
}

const ROOM = { left: 64, below: 20 };

/** Those who take part (a whole line) and those who do not (a dashed one), before and after the beginning. Decoration: its table says the same. */
export function Beside({ points, since, width, height = 200, label, dates }: BesideProps) {
  const { tried, others, sinceX, ticks, ground } = besideGeometry(points, since, { width, height, ...ROOM });
  const places = datesGeometry(dates, sinceX, { width, left: ROOM.left });
  return (
    <Picture width={width} height={height}>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${ROOM.left},${y}H${width}`} className={styles.hairline} />
          <text x={ROOM.left - 8} y={y + 4} textAnchor="end" className={styles.quiet}>
            {label(value)}
          </text>
        </g>
      ))}
      <path d={`M${sinceX},0V${ground}`} className={own.since} />
      <Lines side={others} look={own.others ?? ''} radius={3} />
      <Lines side={tried} look={own.tried ?? ''} radius={3.5} />
      {(['first', 'since', 'last'] as const).map((which) => (
        <text key={which} x={places[which]} y={height - 4} className={which === 'since' ? styles.number : styles.quiet}>
          {places[which] === undefined ? '' : dates[which]}
        </text>
      ))}
    </Picture>
  );
}

function Lines({
  side: { line, marks },
  look,
  radius,
}: {
  readonly side: ReturnType<typeof besideGeometry>['tried'];
  readonly look: string;
  readonly radius: number;
}) {
  return (
    <g className={look}>
      <path d={line} />
      {marks.map(({ key, x, y }) => (
        <circle key={key} cx={x} cy={y} r={radius} />
      ))}
    </g>
  );
}

/** The same, small and without words, for a card. */
export function BesideSpark({
  points,
  since,
  width,
  height,
}: Pick<BesideProps, 'points' | 'since' | 'width'> & { readonly height: number }) {
  const { tried, others, sinceX, hasValues } = besideGeometry(points, since, { width, height, left: 4, below: 0 });
  if (!hasValues) return null;
  return (
    <Picture width={width} height={height}>
      <path d={`M${sinceX},0V${height}`} className={own.since} />
      <Lines side={others} look={own.others ?? ''} radius={1.5} />
      <Lines side={tried} look={own.tried ?? ''} radius={2} />
    </Picture>
  );
}

import { FEELINGS } from '../../../pictures/feeling/feeling.js';
import { PicturePart } from '../../../pictures/picture-panel.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import { MAP_BOUNDS } from '../model/map-model.js';
import styles from '../map.module.css';
import { trendGeometry, trendOf, type Quarter } from './trend.geometry.js';
import { storyWords } from './words.js';

const SIZE = { width: 136, height: 36 };
const FEELING = { '1': 'POSITIVE', '0': 'NEUTRAL', '-1': 'NEGATIVE' } as const;

/** How a touchpoint felt quarter by quarter, and whether it is better or worse than a year ago. */
export function FeelingTrend({ quarters }: { readonly quarters: readonly Quarter[] }) {
  const words = useWords(storyWords);
  const { feeling } = useWords(common);
  const format = useFormat();
  const trend = trendOf(quarters, MAP_BOUNDS.judgedAtLeast);
  const { last, yearAgo } = trend;
  if (!last) return null;
  const { zero, line, marks } = trendGeometry(trend, SIZE);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.number(value, 2)}`;
  const told = trend.points.flatMap(({ quarter, balance }) =>
    balance === null ? [] : [words.quarter(quarter, signed(balance))],
  );
  const [numeric, { columns }] = [true, words];
  const table = {
    columns: [
      { label: columns.quarter },
      ...FEELINGS.map((felt) => ({ label: columns[felt], numeric })),
      { label: columns.balance, numeric },
    ],
    rows: quarters.map(({ quarter, feeling: counts }, index) => [
      words.name(quarter),
      ...FEELINGS.map((felt) => counts[felt]),
      rounded(trend.points[index]?.balance ?? null),
    ]),
  };
  return (
    <PicturePart name="trend" title={words.trend} file={words.file} table={table}>
      <div className={styles['trend']}>
        <svg {...SIZE} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={told.join(', ')}>
          <path d={`M0,${zero}H${SIZE.width}`} className={styles['trend-zero']} />
          <path d={line} className={styles['trend-line']} />
          {marks.map(({ quarter, x, y, sign }) => (
            <circle key={quarter} cx={x} cy={y ?? zero} r={3} data-felt={FEELING[`${sign}` as keyof typeof FEELING]}>
              <title>{told.find((text) => text.startsWith(words.name(quarter))) ?? feeling.UNKNOWN}</title>
            </circle>
          ))}
        </svg>
        <p>
          <span>
            <b>{signed(last.balance)}</b> {words.name(last.quarter)}
          </span>
          <span>{yearAgo === null ? words.tooFewThen : words.yearAgo(signed(yearAgo))}</span>
        </p>
      </div>
    </PicturePart>
  );
}

const rounded = (balance: number | null): number | null => (balance === null ? null : Math.round(balance * 100) / 100);

import { Measured } from '../../../pictures/measured.js';
import { Picture } from '../../../pictures/picture.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import type { PictureTable } from '../../../pictures/picture-table.js';
import { useWords } from '../../../words/words.js';
import type { GroupOfPage } from '../group-page.js';
import styles from '../groups.module.css';
import { featureValue } from '../name/group-name.js';
import { groupNameWords } from '../name/words.js';
import { groupsWords } from '../words.js';

/** So many standard deviations fill half the picture. */
const FULL = 2;
const [ROW, BAR] = [28, 10];
/** Room for what a feature is called and for its numbers; where it is less, the bars stand under them. */
const [NAMES, NUMBERS, LEAST_BARS] = [142, 130, 90];

/** What sets the group apart: every feature beside everybody's, the furthest first; to the right more, to the left less. */
export function Lifts({ group }: { readonly group: GroupOfPage }) {
  const words = useWords(groupsWords);
  const names = useWords(groupNameWords);
  const sorted = [...group.behaviours].sort((a, b) => Math.abs(b.more) - Math.abs(a.more));
  const table: PictureTable = {
    columns: [
      { label: words.feature },
      { label: words.members, numeric: true },
      { label: words.everybody, numeric: true },
      { label: words.deviations, numeric: true },
    ],
    rows: sorted.map(({ feature, value, usual, more }) => [
      names.feature[feature] ?? feature,
      featureValue(feature, value, names),
      featureValue(feature, usual, names),
      Math.round(more * 100) / 100,
    ]),
  };
  return (
    <PicturePanel name="apart" title={words.apart} more={words.apartMore} table={table} file={words.csv}>
      <Measured>
        {(width) => {
          const isBeside = width - NAMES - NUMBERS >= LEAST_BARS;
          const [from, to] = isBeside ? [NAMES, width - NUMBERS] : [0, width];
          const [middle, half, row] = [(from + to) / 2, (to - from) / 2, isBeside ? ROW : 1.3 * ROW];
          return (
            <Picture width={width} height={row * sorted.length}>
              <g className={styles['lifts']}>
                <line x1={middle} x2={middle} y1={0} y2={row * sorted.length} />
                {sorted.map(({ feature, value, usual, more }, index) => {
                  const length = Math.min(1, Math.abs(more) / FULL) * half;
                  return (
                    <g key={feature} transform={`translate(0 ${index * row})`}>
                      <text y={18}>{names.feature[feature] ?? feature}</text>
                      <text x={width} y={18} textAnchor="end">
                        {`${featureValue(feature, value, names)} · ${words.usual(featureValue(feature, usual, names))}`}
                      </text>
                      <rect
                        data-way={more >= 0 ? 'more' : 'less'}
                        x={more >= 0 ? middle : middle - length}
                        y={isBeside ? (ROW - BAR) / 2 : 23}
                        width={length}
                        height={BAR}
                        rx={2}
                      />
                    </g>
                  );
                })}
              </g>
            </Picture>
          );
        }}
      </Measured>
    </PicturePanel>
  );
}

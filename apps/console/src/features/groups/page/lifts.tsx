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
const [ROW, BAR, HALF] = [30, 8, 150];

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
      <svg viewBox={`0 0 ${2 * HALF} ${ROW * sorted.length}`} className={styles['lifts']} aria-hidden="true">
        <line x1={HALF} x2={HALF} y1={0} y2={ROW * sorted.length} />
        {sorted.map(({ feature, value, usual, more }, index) => {
          const length = Math.min(1, Math.abs(more) / FULL) * HALF;
          return (
            <g key={feature} transform={`translate(0 ${index * ROW})`}>
              <text x={2} y={12}>
                {names.feature[feature] ?? feature}
              </text>
              <text x={2 * HALF - 2} y={12} textAnchor="end">
                {`${featureValue(feature, value, names)} · ${words.usual(featureValue(feature, usual, names))}`}
              </text>
              <rect
                data-way={more >= 0 ? 'more' : 'less'}
                x={more >= 0 ? HALF : HALF - length}
                y={17}
                width={length}
                height={BAR}
                rx={2}
              />
            </g>
          );
        })}
      </svg>
    </PicturePanel>
  );
}

import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import type { Fare, SeaStream } from '../../../pictures/sea/sea.geometry.js';
import { Sea } from '../../../pictures/sea/sea.js';
import { useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';
import { FareMark, fareOf, heldBackOf } from './source-state.js';

const TONES = { usual: 'plain', late: 'waiting', silent: 'negative', never: 'unknown', failing: 'negative' } as const;
/** From what is well to what is worst: so the signs are told. */
const ORDER: readonly Fare[] = ['usual', 'late', 'silent', 'never', 'failing'];

/** Rivers from the sources into the sea, and what became of all that came: in effect, seen before, held back. It adds up. */
export function SeaPanel({ rows }: { readonly rows: readonly SourceRowFragment[] }) {
  const words = useWords(sourcesWords);
  const sources = rows.map((row) => {
    const fare = fareOf(row);
    return {
      key: row.source,
      label: row.source,
      amount: row.events + row.duplicates + heldBackOf(row),
      fare,
      ...(fare === 'usual' ? {} : { fareWord: words.fares[fare] }),
    };
  });
  const sum = (of: (row: SourceRowFragment) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [events, duplicates] = [sum((row) => row.events), sum((row) => row.duplicates)];
  const held = sum(heldBackOf);
  const out: readonly SeaStream[] = [
    { key: 'events', label: words.outEvents(events), amount: events },
    { key: 'duplicates', label: words.outDuplicates(duplicates), amount: duplicates },
    { key: 'held back', label: words.outHeld(held), amount: held, ...(held > 0 ? { fare: 'failing' as const } : {}) },
  ];
  const tones = new Map<string, string>([...sources, ...out].map(({ key, fare }) => [key, TONES[fare ?? 'usual']]));
  const fares = ORDER.map((fare) => ({ fare, count: sources.filter((one) => one.fare === fare).length })).filter(
    ({ count }) => count > 0,
  );
  const { seaTable } = words;
  return (
    <PicturePanel
      name="sea"
      title={words.sea}
      more={words.seaMore}
      file={words.file}
      table={{
        columns: [
          { label: seaTable.stream },
          { label: seaTable.way },
          { label: words.column.state },
          { label: seaTable.amount, numeric: true },
        ],
        rows: [
          ...sources.map(({ label, amount, fare }) => [label, seaTable.into, words.fares[fare], amount]),
          ...out.map(({ label, amount }) => [label, seaTable.out, null, amount]),
        ],
      }}
    >
      <Measured>
        {(width) => (
          <Sea
            data={{ sources, out }}
            width={width}
            label={`${words.seaLabel(sources.length)} ${fares.map(({ fare, count }) => words.faring(words.fares[fare], count)).join(', ')}.`}
            toneOf={(key) => tones.get(key) ?? 'plain'}
          />
        )}
      </Measured>
      <ul className={styles['signs']} aria-label={words.signs}>
        {fares.map(({ fare, count }) => (
          <li key={fare}>
            <FareMark fare={fare} />
            {words.faring(words.fares[fare], count)}
          </li>
        ))}
      </ul>
    </PicturePanel>
  );
}

import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { Sea } from '../../../pictures/sea/sea.js';
import { useWords } from '../../../words/words.js';
import { sourcesWords } from '../words.js';
import { heldBackOf } from './source-state.js';

const TONES = { SPEAKING: 'plain', LATE: 'waiting', SILENT: 'negative', NEVER_HEARD: 'unknown' } as const;
const HELD = 'held back';

/** Rivers from the sources into the sea, and what became of all that came: in effect, seen before, held back. It adds up. */
export function SeaPanel({ rows }: { readonly rows: readonly SourceRowFragment[] }) {
  const words = useWords(sourcesWords);
  const sources = rows.map((row) => ({
    key: row.source,
    label: row.source,
    amount: row.events + row.duplicates + heldBackOf(row),
  }));
  const sum = (of: (row: SourceRowFragment) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [events, duplicates] = [sum((row) => row.events), sum((row) => row.duplicates)];
  const held = sum(heldBackOf);
  const out = [
    { key: 'events', label: words.outEvents(events), amount: events },
    { key: 'duplicates', label: words.outDuplicates(duplicates), amount: duplicates },
    { key: HELD, label: words.outHeld(held), amount: held },
  ];
  const tones = new Map<string, string>(rows.map(({ source, state }) => [source, TONES[state]]));
  const { seaTable } = words;
  return (
    <PicturePanel
      name="sea"
      title={words.sea}
      more={words.seaMore}
      file={words.file}
      table={{
        columns: [{ label: seaTable.stream }, { label: seaTable.way }, { label: seaTable.amount, numeric: true }],
        rows: [
          ...sources.map(({ label, amount }) => [label, seaTable.into, amount]),
          ...out.map(({ label, amount }) => [label, seaTable.out, amount]),
        ],
      }}
    >
      <Measured>
        {(width) => (
          <Sea
            data={{ sources, out }}
            width={width}
            label={words.seaLabel(sources.length)}
            toneOf={(key) => tones.get(key) ?? (key === HELD && held > 0 ? 'negative' : 'plain')}
          />
        )}
      </Measured>
    </PicturePanel>
  );
}

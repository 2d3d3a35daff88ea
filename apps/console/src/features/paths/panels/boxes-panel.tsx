import { Boxes } from '../../../pictures/boxes/boxes.js';
import type { BoxData } from '../../../pictures/boxes/boxes.geometry.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { hoursOf, linked, type PictureTable } from '../../../pictures/picture-table.js';
import { useFormat, useWords } from '../../../words/words.js';
import type { Search } from '../people.js';
import { useOpenPeople } from '../use-open-people.js';
import { panelWords } from './panel-words.js';

const PLACES = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

/** How long it takes from each stage to the next step. */
export function BoxesPanel({
  boxes,
  busy,
  people,
}: {
  readonly boxes: readonly BoxData[];
  readonly busy: boolean;
  /** Who went on from a stage. */
  readonly people: (stage: string) => Search;
}) {
  const open = useOpenPeople();
  const words = useWords(panelWords);
  const format = useFormat();
  const span = (seconds: number) => format.span(seconds * 1_000);
  const table: PictureTable = {
    columns: [
      { label: words.stage },
      { label: words.stays, numeric: true },
      ...PLACES.map((place) => ({ label: words.hours(words.places[place]), numeric: true })),
    ],
    rows: boxes.map((box) => [
      box.label,
      linked(box.count, people(box.key)),
      ...PLACES.map((place) => hoursOf(box[place])),
    ]),
  };
  return (
    <PicturePanel
      name="times"
      title={words.boxes}
      more={words.boxesMore}
      file={words.boxesFile}
      busy={busy}
      table={table}
    >
      <Measured>
        {(width) => (
          <Boxes
            boxes={boxes}
            width={width}
            label={words.boxesLabel(boxes.length)}
            span={span}
            onOpen={(stage) => open(people(stage))}
            title={({ label, count, p25, median, p75 }) => words.box(label, count, span(p25), span(median), span(p75))}
          />
        )}
      </Measured>
    </PicturePanel>
  );
}

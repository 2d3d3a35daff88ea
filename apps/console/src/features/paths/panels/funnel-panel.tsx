import { Funnel } from '../../../pictures/funnel/funnel.js';
import type { FunnelStep } from '../../../pictures/funnel/funnel.geometry.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { linked, type PictureTable } from '../../../pictures/picture-table.js';
import { useWords } from '../../../words/words.js';
import type { Fate, Search } from '../people.js';
import { useOpenPeople } from '../use-open-people.js';
import { panelWords } from './panel-words.js';

type Words = (typeof panelWords)['en'];

/** Shown where a path is fixed by two stages or three. */
export function FunnelPanel({
  steps,
  busy,
  people,
}: {
  readonly steps: readonly FunnelStep[];
  readonly busy: boolean;
  /** Whom a part of a stage counts. */
  readonly people: (index: number, fate: Fate) => Search;
}) {
  const words = useWords(panelWords);
  const open = useOpenPeople();
  return (
    <PicturePanel
      name="funnel"
      title={words.funnel}
      more={words.funnelMore}
      file={words.funnelFile}
      busy={busy}
      table={funnelTable(steps, words, people)}
    >
      <Measured>
        {(width) => (
          <Funnel
            steps={steps}
            width={width}
            label={words.funnelLabel(steps.map((step) => step.label))}
            count={words.count}
            part={words.part}
            onOpen={(index, part) => open(people(index, part))}
            title={({ label, customers, on, open, ended, left }) => words.step(label, customers, on, open, ended, left)}
          />
        )}
      </Measured>
    </PicturePanel>
  );
}

/** A row for each stage; went on + on their way + ended + left = came. */
function funnelTable(
  steps: readonly FunnelStep[],
  words: Words,
  people: (index: number, fate: Fate) => Search,
): PictureTable {
  const numeric = true;
  const first = steps[0]?.customers ?? 0;
  const { stage, came, share, on, open, ended, left } = words;
  return {
    columns: [{ label: stage }, ...[came, share, on, open, ended, left].map((label) => ({ label, numeric }))],
    rows: steps.map((step, index) => [
      step.label,
      linked(step.customers, people(index, 'came')),
      first === 0 ? null : Math.round((step.customers / first) * 100),
      ...(['on', 'open', 'ended', 'left'] as const).map((fate) => linked(step[fate], people(index, fate))),
    ]),
  };
}

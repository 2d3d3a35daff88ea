import { nameWithLabel } from '../../../pictures/labels/name-with-label.js';
import { Bubble, Outline } from '../../../pictures/matrix/bubble.js';
import { useWords } from '../../../words/words.js';
import { flagBadge } from './flag-sign.js';
import { flagsIn, lookOf, type Layer, type MapModel } from '../model/map-model.js';
import styles from '../map.module.css';
import { useSaid } from '../model/use-said.js';
import { mapWords } from '../words.js';

interface MapCellButtonProps {
  readonly model: MapModel;
  readonly id: string;
  readonly layer: Layer;
  readonly width: number;
  readonly isChosen: boolean;
  /** The one that the tab key stops at. */
  readonly isStop: boolean;
  readonly onChoose: (id: string) => void;
}

/** One cell: a button that says all of it, and a bubble that draws it. */
export function MapCellButton({ model, id, layer, width, isChosen, isStop, onChoose }: MapCellButtonProps) {
  const said = useSaid(model);
  const cell = model.cells.get(id)!;
  const flags = model.flags.get(id) ?? [];
  const label = said.label(cell, layer, flags);
  const told = flagsIn(layer, flags);
  const name = said.cell(cell, flags, model.before && (model.before.get(id) ?? null));
  return (
    <button
      type="button"
      data-cell={id}
      className={styles['cell']}
      aria-pressed={isChosen}
      aria-label={nameWithLabel(name, label)}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onChoose(id)}
    >
      <Bubble
        width={width}
        data={{
          count: cell.touchpoints,
          before: model.before?.get(id)?.touchpoints,
          most: model.most,
          label,
          look: lookOf(cell, layer, flags),
          isFlagged: told.length > 0,
        }}
        badge={told[0] && flagBadge(told[0].kind)}
      />
    </button>
  );
}

/** Where the other period alone had something: its outline, and in words that nothing is there now. */
export function GoneCell({
  model,
  gone,
  width,
}: Pick<MapCellButtonProps, 'model' | 'width'> & {
  readonly gone: NonNullable<ReturnType<MapModel['gone']['get']>>;
}) {
  const said = useSaid(model);
  const words = useWords(mapWords);
  return (
    <span className={styles['gone']} title={said.before(gone)}>
      <Outline width={width} count={gone.touchpoints} most={model.most} />
      <span className="unseen">
        {words.gone(said.placeOf(gone.channel, gone.stage))}, {said.before(gone)}
      </span>
    </span>
  );
}

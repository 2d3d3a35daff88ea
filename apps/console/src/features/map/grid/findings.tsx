import { useFormat, useWords } from '../../../words/words.js';
import { FlagSign, flagTone } from './flag-sign.js';
import { cellKey, type MapFlag, type MapModel } from '../model/map-model.js';
import styles from '../map.module.css';
import { useSaid } from '../model/use-said.js';
import { mapWords } from '../words.js';

/** What the map has found, worked out and not written: a click shows where. */
export function Findings({
  model,
  findings,
  chosen,
  onChoose,
}: {
  readonly model: MapModel;
  readonly findings: readonly MapFlag[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}) {
  const words = useWords(mapWords);
  const format = useFormat();
  const { placeOf } = useSaid(model);
  return (
    <ul className={styles['findings']}>
      {findings.map(({ kind, stage, channel, value, evidence }) => {
        const key = channel === null ? '' : cellKey(stage, channel);
        const text = (
          <>
            <span className={styles['sign']} data-tone={flagTone(kind)}>
              <FlagSign kind={kind} size={16} />
            </span>
            <strong>{words.finding[kind]}</strong>
            <span className={styles['fine']}>{format.number(evidence)}</span>
            <span className={styles['found']}>{words.found[kind](placeOf(channel, stage), value, evidence)}</span>
          </>
        );
        return (
          <li key={kind}>
            {key && model.cells.has(key) ? (
              <button type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
                {text}
              </button>
            ) : (
              <div>{text}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

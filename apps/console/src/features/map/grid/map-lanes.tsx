import { balanceOf } from '../../../pictures/feeling/feeling.js';
import { FeelingLine } from '../../../pictures/matrix/feeling-line.js';
import { useFormat, useWords } from '../../../words/words.js';
import { countsOf, keptOf, MAP_BOUNDS, type MapModel } from '../model/map-model.js';
import styles from '../map.module.css';
import { useSaid } from '../model/use-said.js';
import { mapWords } from '../words.js';

/** Above the channels: how each stage feels, and what share of its customers we met there. */
export function LanesAbove({ model, columnWidth }: { readonly model: MapModel; readonly columnWidth: number }) {
  const words = useWords(mapWords);
  const format = useFormat();
  const { signed } = useSaid(model);
  const points = model.stages.map((stage) => {
    const balance = balanceOf(countsOf(stage), MAP_BOUNDS.judgedAtLeast);
    const earlier = model.stagesBefore.get(stage.id);
    const before = earlier ? balanceOf(countsOf(earlier), MAP_BOUNDS.judgedAtLeast) : null;
    return { key: stage.id, balance, before, text: balance === null ? '' : signed(balance) };
  });
  return (
    <>
      <tr className={styles['feel']}>
        <th scope="row">{words.lanes.feeling}</th>
        {points.map(({ key, balance, before, text }, index) => (
          <td key={key}>
            {index === 0 ? (
              <span className={styles['line']}>
                <FeelingLine points={points} columnWidth={columnWidth} />
              </span>
            ) : null}
            <span className="unseen">
              {balance === null ? words.notJudged : text}
              {before === null ? '' : `, ${words.beforeFelt(signed(before))}`}
            </span>
          </td>
        ))}
      </tr>
      <tr className={styles['lane']}>
        <th scope="row">{words.lanes.presence}</th>
        {model.stages.map(({ id, presence }) => (
          <td key={id}>
            {presence === null ? (
              words.none
            ) : (
              <span className={styles['share']}>
                <Share share={presence} tone={presence < 0.5 ? 'late' : 'sea'} />
                {format.percent(presence)}
              </span>
            )}
          </td>
        ))}
      </tr>
    </>
  );
}

/** Below them: how long each stage lets wait, what it keeps of its promises, and who leaves from it. */
export function LanesBelow({ model }: { readonly model: MapModel }) {
  const words = useWords(mapWords);
  const format = useFormat();
  const { span } = useSaid(model);
  const mostLeft = Math.max(1, ...model.stages.map(({ left }) => left));
  return (
    <>
      <tr className={styles['lane']}>
        <th scope="row">{words.lanes.waiting}</th>
        {model.stages.map(({ id, waits }) => (
          <td key={id}>{waits.median === null ? words.none : span(waits.median)}</td>
        ))}
      </tr>
      <tr className={styles['lane']}>
        <th scope="row">{words.lanes.kept}</th>
        {model.stages.map((stage) => {
          const kept = keptOf(stage);
          return (
            <td key={stage.id}>
              {kept === null ? (
                words.none
              ) : (
                <span className={styles['share']}>
                  <Share share={kept} tone={kept < 0.6 ? 'negative' : 'positive'} />
                  {format.percent(kept)}
                </span>
              )}
            </td>
          );
        })}
      </tr>
      <tr className={styles['lane']}>
        <th scope="row">{words.lanes.left}</th>
        {model.stages.map(({ id, left, customers }) => (
          <td key={id}>
            {left === 0 ? (
              words.none
            ) : (
              <span className={styles['share']}>
                <svg aria-hidden="true" width={16} height={18} viewBox="0 0 16 18">
                  <path className={styles['fall']} strokeWidth={2 + (6 * left) / mostLeft} d="M8,0V12" />
                  <path className={styles['fallHead']} d="M8,18l-6,-7h12z" />
                </svg>
                <strong>{format.number(left)}</strong>
                <span className={styles['fine']}>{customers > 0 ? format.percent(left / customers) : ''}</span>
              </span>
            )}
          </td>
        ))}
      </tr>
    </>
  );
}

const Share = ({ share, tone }: { readonly share: number; readonly tone: string }) => (
  <span className={styles['track']} data-tone={tone} aria-hidden="true">
    <span style={{ width: `${Math.round(share * 100)}%` }} />
  </span>
);

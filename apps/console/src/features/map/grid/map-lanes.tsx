import { Footprints, Handshake, HeartPulse, Hourglass, LogOut, type LucideIcon } from 'lucide-react';
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
        <LaneName sign={HeartPulse} name={words.lanes.feeling} />
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
        <LaneName sign={Footprints} name={words.lanes.presence} />
        {model.stages.map(({ id, presence }) => (
          <td key={id}>
            {presence === null ? (
              words.none
            ) : (
              <span className={styles['share']} data-tone={presence < 0.5 ? 'late' : 'sea'}>
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
export function LanesBelow({ model, columnWidth }: { readonly model: MapModel; readonly columnWidth: number }) {
  const words = useWords(mapWords);
  const format = useFormat();
  const { span } = useSaid(model);
  const mostLeft = Math.max(1, ...model.stages.map(({ left }) => left));
  return (
    <>
      <tr className={styles['lane']}>
        <LaneName sign={Hourglass} name={words.lanes.waiting} />
        {model.stages.map(({ id, waits }) => (
          <td key={id}>{waits.median === null ? words.none : span(waits.median)}</td>
        ))}
      </tr>
      <tr className={styles['lane']}>
        <LaneName sign={Handshake} name={words.lanes.kept} />
        {model.stages.map((stage) => {
          const kept = keptOf(stage);
          return (
            <td key={stage.id}>
              {kept === null ? (
                words.none
              ) : (
                <span className={styles['share']} data-tone={kept < 0.6 ? 'negative' : 'positive'}>
                  <Share share={kept} tone={kept < 0.6 ? 'negative' : 'positive'} />
                  {format.percent(kept)}
                </span>
              )}
            </td>
          );
        })}
      </tr>
      <tr className={styles['lane']}>
        <LaneName sign={LogOut} name={words.lanes.left} />
        {model.stages.map(({ id, left, customers }) => (
          <td key={id}>
            {left === 0 ? (
              words.none
            ) : (
              <span className={styles['share']}>
                {columnWidth < FALL_FROM_PX ? null : <Fall share={left / mostLeft} />}
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

/** In narrower columns the arrows of all stages give way to their numbers. */
const FALL_FROM_PX = 92;

const Fall = ({ share }: { readonly share: number }) => (
  <svg className={styles['fallSign']} aria-hidden="true" width={16} height={18} viewBox="0 0 16 18">
    <path className={styles['fall']} strokeWidth={2 + 6 * share} d="M8,0V12" />
    <path className={styles['fallHead']} d="M8,18l-6,-7h12z" />
  </svg>
);

/** A lane is called like a channel: its sign, then its name. */
const LaneName = ({ sign: Sign, name }: { readonly sign: LucideIcon; readonly name: string }) => (
  <th scope="row">
    <span className={styles['by']}>
      <Sign size={16} aria-hidden="true" />
      {name}
    </span>
  </th>
);

const Share = ({ share, tone }: { readonly share: number; readonly tone: string }) => (
  <span className={styles['track']} data-tone={tone} aria-hidden="true">
    <span style={{ width: `${Math.round(share * 100)}%` }} />
  </span>
);

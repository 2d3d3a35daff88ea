import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { balanceOf, judgedOf } from '../../../pictures/feeling/feeling.js';
import { Button, Chip } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import { FlagSign, flagTone } from '../grid/flag-sign.js';
import { countsOf, MAP_BOUNDS, type MapFlow, type MapModel } from '../model/map-model.js';
import styles from '../map.module.css';
import { useSaid } from '../model/use-said.js';
import { mapWords } from '../words.js';

const MOST_FLOWS = 4;

/** One touchpoint of the map: how it felt, who waits, what was promised, where customers come from and go on to. */
export function CellPanel({
  model,
  chosen,
  onClose,
  acts,
  children,
}: {
  readonly model: MapModel;
  readonly chosen: string;
  readonly onClose: () => void;
  /** What to do about it: in sight, however far one has read. */
  readonly acts: ReactNode;
  /** What the gateway tells of this cell alone. */
  readonly children?: ReactNode;
}) {
  const words = useWords(mapWords);
  const said = useSaid(model);
  const format = useFormat();
  const cell = model.cells.get(chosen);
  if (!cell) return null;
  const { stage, channel, touchpoints, customers, waits, promises } = cell;
  const counts = countsOf(cell);
  const judged = judgedOf(counts);
  const balance = balanceOf(counts, MAP_BOUNDS.judgedAtLeast);
  const flags = model.flags.get(chosen) ?? [];
  const isHere = (place: { readonly stage: string; readonly channel: string | null }) =>
    place.stage === stage && place.channel === channel;
  const flows = model.flows.map(({ flow }) => flow);
  const [into, from] = [flows.filter(({ to }) => isHere(to)), flows.filter(({ from }) => isHere(from))];
  const numbers = [
    ...(waits.median === null ? [] : [[words.medianWait, said.span(waits.median)] as const]),
    ...(waits.p90 === null ? [] : [[words.slowestTenth, said.span(waits.p90)] as const]),
    ...(waits.open === 0 ? [] : [[words.stillWaiting(waits.open), format.number(waits.open)] as const]),
  ];
  return (
    <Panel
      bare
      title={said.placeOf(channel, stage)}
      actions={
        <Button small look="ghost" name={words.close} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      }
    >
      <div className={styles['about']} role="group" aria-label={said.placeOf(channel, stage)} tabIndex={0}>
        {flags.length > 0 ? (
          <p className={styles['chips']}>
            {flags.map(({ kind, value }) => (
              <Chip key={kind} tone={flagTone(kind)}>
                <FlagSign kind={kind} size={12} />
                {words.flagged[kind](value)}
              </Chip>
            ))}
          </p>
        ) : null}
        <p className={styles['fine']}>
          {words.counts(touchpoints, customers, touchpoints === 0 ? 0 : 1 - judged / touchpoints)}
        </p>
        {model.before ? <p className={styles['fine']}>{said.before(model.before.get(chosen) ?? null)}</p> : null}
        {judged > 0 ? (
          <>
            <div className={styles['told']}>
              <h3>
                {words.howFelt} {balance === null ? null : <span>{said.signed(balance)}</span>}
              </h3>
              <p className={styles['fine']}>
                {words.split(counts.POSITIVE / judged, counts.NEUTRAL / judged, counts.NEGATIVE / judged)}
              </p>
            </div>
            <div className={styles['split']} aria-hidden="true">
              {(['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const).map((felt) => (
                <span key={felt} data-felt={felt} style={{ flexGrow: counts[felt] }} />
              ))}
            </div>
          </>
        ) : null}
        {numbers.length > 0 ? (
          <dl className={styles['numbers']}>
            {numbers.map(([name, value]) => (
              <div key={name}>
                <dd>{value}</dd>
                <dt>{name}</dt>
              </div>
            ))}
          </dl>
        ) : null}
        {promises.kept + promises.broken + promises.due > 0 ? (
          <div className={styles['told']}>
            <h3>{words.promisesTitle}</h3>
            <p className={styles['fine']}>{words.promises(promises.kept, promises.broken, promises.due)}</p>
          </div>
        ) : null}
        {children}
        {into.length + from.length > 0 ? (
          <details>
            <summary>{words.ways}</summary>
            <FlowList title={words.into} flows={into.map((flow) => ({ flow, place: flow.from }))} said={said} />
            <FlowList title={words.from} flows={from.map((flow) => ({ flow, place: flow.to }))} said={said} />
          </details>
        ) : null}
      </div>
      <div className={styles['acts']}>{acts}</div>
    </Panel>
  );
}

function FlowList({
  title,
  flows,
  said,
}: {
  readonly title: string;
  readonly flows: readonly {
    readonly flow: MapFlow;
    readonly place: { readonly stage: string; readonly channel: string | null };
  }[];
  readonly said: ReturnType<typeof useSaid>;
}) {
  const words = useWords(mapWords);
  if (flows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {flows.slice(0, MOST_FLOWS).map(({ flow, place }) => (
          <li key={`${place.channel} ${place.stage}`}>
            {words.flowTo(said.placeOf(place.channel, place.stage), flow.customers)}
          </li>
        ))}
      </ul>
    </>
  );
}

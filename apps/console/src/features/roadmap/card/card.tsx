import { Link } from '@tanstack/react-router';
import { MoveExperiment, type CardFragment, type StageNamesFragment } from '../../../api/operations.generated.js';
import { BesideSpark } from '../../../pictures/beside/beside.js';
import { Measured } from '../../../pictures/measured.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { fieldStyles } from '../../../ui/controls.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../roadmap.module.css';
import { HORIZONS } from '../roadmap-address.js';
import { useMeasuredWords } from './use-measured-words.js';
import { usePlace } from './use-place.js';
import { useTold } from './use-told.js';
import { State, Verdict } from './verdict.js';
import { roadmapWords } from '../words.js';

const SPARK_HEIGHT = 52;

/** One experiment on the board: what, where, with whom, how its measure went, and what can be said of it. */
export function Card({ card, names }: { readonly card: CardFragment; readonly names: StageNamesFragment }) {
  const words = useWords(roadmapWords);
  const format = useFormat();
  const { placeOf } = usePlace(names);
  const { id, title, wish, state, since, decideBy, takingPart, measure, measured } = card;
  return (
    <li className={styles['card']} data-state={state}>
      <h3>
        <Link to="/roadmap/$id" params={{ id }}>
          {title ?? words.unnamed}
        </Link>
      </h3>
      <span className={styles['row']}>
        <State state={state} />
        <Verdict measured={measured} />
      </span>
      {wish ? <p>{wish}</p> : null}
      <p className={styles['fine']}>
        {placeOf(card)} · {words.takingPart(takingPart)}
      </p>
      <p className={styles['fine']}>
        {words.measures[measure]}
        {measured ? <Change measured={measured} /> : null}
      </p>
      {measured && since ? (
        <Measured>
          {(width) => <BesideSpark points={measured.points} since={since} width={width} height={SPARK_HEIGHT} />}
        </Measured>
      ) : null}
      <div className={styles['times']}>
        {since ? <p className={styles['fine']}>{words.since(format.date(since))}</p> : null}
        {decideBy && state === 'TRYING' ? <DecideBy at={decideBy} /> : null}
      </div>
      {state === 'IDEA' || state === 'TRYING' ? <MoveTo card={card} /> : null}
    </li>
  );
}

function Change({ measured }: { readonly measured: NonNullable<CardFragment['measured']> }) {
  const words = useWords(roadmapWords);
  const { value } = useMeasuredWords(measured.unit);
  const { baseline, now } = measured.tried;
  return <b> {baseline === null || now === null ? words.notMeasured : words.fromTo(value(baseline), value(now))}</b>;
}

export function DecideBy({ at }: { readonly at: string }) {
  const words = useWords(roadmapWords);
  const format = useFormat();
  const isPast = new Date(at).getTime() < Date.now();
  return (
    <p className={styles['fine']} data-past={isPast}>
      {isPast ? words.decideNow(format.date(at)) : words.decideBy(format.date(at))}
    </p>
  );
}

/** Another horizon by a menu: nothing has to be dragged. */
function MoveTo({ card: { id, title, horizon } }: { readonly card: CardFragment }) {
  const words = useWords(roadmapWords);
  const toast = useToast();
  const move = useTold(MoveExperiment);
  if (!useMay('experiments:decide')) return null;
  return (
    <label className={styles['move']}>
      <span aria-hidden="true">{words.moveTo}</span>
      <select
        className={fieldStyles.input}
        aria-label={words.moveOf(title ?? words.unnamed)}
        value={horizon}
        onChange={({ target }) =>
          void move({ experiment: id, horizon: Number(target.value) }).then((why) => {
            if (why) toast({ text: why });
          })
        }
      >
        {HORIZONS.map((months) => (
          <option key={months} value={months}>
            {words.horizon(months)}
          </option>
        ))}
      </select>
    </label>
  );
}

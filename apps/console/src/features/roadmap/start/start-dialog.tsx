import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { StartExperiment, StartFrom, type Channel, type Measure } from '../../../api/operations.generated.js';
import { refusalOf } from '../../../api/refusal-of.js';
import { useAsk, useTell } from '../../../api/use-ask.js';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { Dialog } from '../../../ui/dialog.js';
import { Bones } from '../../../ui/panel.js';
import { Failure } from '../../../ui/states.js';
import { common } from '../../../words/common.js';
import { useWords } from '../../../words/words.js';
import { HORIZONS } from '../roadmap-address.js';
import styles from '../roadmap.module.css';
import { usePlace } from '../card/use-place.js';
import { roadmapWords } from '../words.js';
import { Choice, Field } from './fields.js';
import { TakingPart, type Somebody } from './taking-part.js';

const MEASURES: readonly Measure[] = [
  'WAIT_LENGTH',
  'FEELING',
  'PROMISES_KEPT',
  'TOUCHPOINTS_TO_MOVE',
  'GOING_BACK',
  'RETURNS',
];
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface StartDialogProps {
  /** Where it is begun: `EMAIL.support`; anything else is nowhere yet. */
  readonly place: string;
  /** Whom it is begun with, by id; empty for nobody yet. */
  readonly customer: string;
  readonly onClose: () => void;
}

/** Begins an experiment: what, where, with whom, for how long, and one measure. */
export function StartDialog({ place, customer, onClose }: StartDialogProps) {
  const { form } = useWords(roadmapWords);
  const { data, error, isPending, refetch } = useAsk(
    StartFrom,
    { customer: customer || NOBODY },
    // Without a stage nothing can be begun; whom to offer can be typed.
    { things: ['serviceMap'] },
  );
  return (
    <Dialog title={form.title} onClose={onClose}>
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Bones lines={8} />
      ) : (
        <StartForm
          place={place}
          stages={data.data.serviceMap?.stages ?? []}
          offered={data.data.customers?.nodes ?? []}
          first={data.data.customer ? [data.data.customer] : []}
        />
      )}
    </Dialog>
  );
}

interface StartFormProps {
  readonly place: string;
  readonly stages: Parameters<typeof usePlace>[0]['stages'];
  readonly offered: readonly Somebody[];
  readonly first: readonly Somebody[];
}

function StartForm({ place, stages, offered, first }: StartFormProps) {
  const words = useWords(roadmapWords);
  const { form } = words;
  const { channel: channels } = useWords(common);
  const { stageOf } = usePlace({ stages });
  const navigate = useNavigate();
  const start = useTell(StartExperiment);
  const from = place.split('.');
  const [title, setTitle] = useState('');
  const [wish, setWish] = useState('');
  const [channel, setChannel] = useState<Channel>(from[0]! in channels ? (from[0] as Channel) : 'EMAIL');
  const [stage, setStage] = useState(stages.some(({ id }) => id === from[1]) ? from[1]! : (stages[0]?.id ?? ''));
  const [measure, setMeasure] = useState<Measure>('WAIT_LENGTH');
  const [horizon, setHorizon] = useState(3);
  const [taking, setTaking] = useState(first);
  const [asIdea, setAsIdea] = useState(false);
  const [trouble, setTrouble] = useState('');

  const send = async () => {
    if (title.trim() === '') return setTrouble(form.noTitle);
    if (taking.length === 0 && !asIdea) return setTrouble(form.nobody);
    try {
      const { said } = (
        await start.mutateAsync({
          input: { title, wish, stage, channel, measure, horizon, asIdea, customers: taking.map(({ id }) => id) },
        })
      ).data;
      const refusal = refusalOf(said);
      if (refusal !== undefined) return setTrouble(refusal);
      const id = said.__typename === 'ExperimentSaid' ? said.experiment?.id : undefined;
      await (id ? navigate({ to: '/roadmap/$id', params: { id } }) : navigate({ to: '/roadmap' }));
    } catch {
      setTrouble(form.failed);
    }
  };
  return (
    <form
      className={styles['form']}
      onInput={() => setTrouble('')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={form.what}>
        {(id) => (
          <input
            id={id}
            className={fieldStyles.input}
            value={title}
            maxLength={200}
            autoFocus
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <Field label={form.wish}>
        {(id) => (
          <textarea
            id={id}
            className={fieldStyles.input}
            rows={2}
            value={wish}
            maxLength={4_000}
            onChange={({ target }) => setWish(target.value)}
          />
        )}
      </Field>
      <div className={styles['two']}>
        <Choice
          label={form.channel}
          value={channel}
          values={Object.keys(channels) as Channel[]}
          nameOf={(one) => channels[one]}
          onChange={setChannel}
        />
        <Choice
          label={form.stage}
          value={stage}
          values={stages.map(({ id }) => id)}
          nameOf={stageOf}
          onChange={setStage}
        />
        <Choice
          label={form.measure}
          value={measure}
          values={MEASURES}
          nameOf={(one) => words.measures[one] ?? one}
          onChange={setMeasure}
        />
        <Choice
          label={form.horizon}
          value={String(horizon)}
          values={HORIZONS.map(String)}
          nameOf={(one) => words.horizon(Number(one))}
          onChange={(one) => setHorizon(Number(one))}
        />
      </div>
      <TakingPart offered={offered} taking={taking} onChange={setTaking} />
      <label className={styles['check']}>
        <input type="checkbox" checked={asIdea} onChange={({ target }) => setAsIdea(target.checked)} />
        {form.asIdea}
      </label>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
      <Button look="primary" type="submit" disabled={start.isPending}>
        {start.isPending ? form.busy : form.submit}
      </Button>
    </form>
  );
}

import { useId, useRef } from 'react';
import { useView } from '../../../address/use-view.js';
import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { useFrame, useMay } from '../../../shell/frame/use-frame.js';
import { useKeys } from '../../../shell/keys/use-keys.js';
import { useRowKeys } from '../../../shell/keys/use-row-keys.js';
import { Button, fieldStyles, Segments } from '../../../ui/controls.js';
import { Bones, Panel } from '../../../ui/panel.js';
import { Empty, Failure, Holes } from '../../../ui/states.js';
import { useFormat, useWords } from '../../../words/words.js';
import { sourceAddress, STATES } from '../sources-address.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';
import { ParkedEventView } from './parked-event.js';
import { useParked, type ParkedView } from './use-parked.js';

/** What is held back of one source, by reason, and one such event beside it. */
export function ParkedPanel({ row }: { readonly row: SourceRowFragment }) {
  const words = useWords(sourcesWords);
  const known = useFrame() !== undefined;
  const may = useMay('parked:read');
  if (!known) return <Bones lines={6} />;
  if (!may)
    return (
      <Panel title={words.parked}>
        <Empty kind="not-allowed" title={words.parkedMayNot.title} text={words.parkedMayNot.text} />
      </Panel>
    );
  return <Parked row={row} />;
}

function Parked({ row }: { readonly row: SourceRowFragment }) {
  const words = useWords(sourcesWords);
  const format = useFormat();
  const [view, change] = useView(sourceAddress);
  const parked = useParked(row.source, view);
  const { events, total, data, error, isPending, isPlaceholderData, holes } = parked;
  const open = events.find(({ id }) => id === view.event);
  const isPlain = view.code === '' && view.state === 'parked';
  const list = useRef<HTMLUListElement>(null);
  const close = () => {
    list.current?.querySelector<HTMLElement>(`[data-parked="${CSS.escape(view.event)}"]`)?.focus();
    change({ event: '' }, { open: true });
  };
  useRowKeys(list, 'li');
  useKeys({
    o: () => {
      const event = document.activeElement?.closest<HTMLElement>('[data-parked]')?.dataset['parked'];
      if (event !== undefined && event !== view.event) change({ event }, { open: true });
      else if (view.event) close();
    },
  });
  return (
    <div className={styles['stack']}>
      <Panel title={words.parked} more={data ? format.number(total) : null} busy={isPlaceholderData}>
        <Filters row={row} view={view} change={change} />
        <Holes holes={holes} />
        {error && !data ? (
          <Failure error={error} onRetry={() => void parked.refetch()} />
        ) : isPending ? (
          <Bones lines={5} />
        ) : events.length === 0 ? (
          isPlain ? (
            <Empty kind="nothing-yet" title={words.parkedNone.title} text={words.parkedNone.text} />
          ) : (
            <Empty kind="no-match" title={words.parkedNoMatch.title} text={words.parkedNoMatch.text}>
              <Button look="primary" onClick={() => change({ code: '', state: 'parked' })}>
                {words.parkedNoMatch.widen}
              </Button>
            </Empty>
          )
        ) : (
          <ul ref={list} className={styles['parked']}>
            {events.map(({ id, type, code, parkedAt, attempts }) => (
              <li key={id}>
                <button
                  type="button"
                  data-parked={id}
                  aria-expanded={id === view.event}
                  onClick={() => change({ event: id }, { open: true })}
                >
                  <strong>{type ?? words.noType}</strong>
                  <span>{words.codes[code] ?? code}</span>
                  <span className={styles['fine']}>
                    {format.ago(parkedAt)}, {words.attempts(attempts)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {parked.hasNextPage ? (
          <Button small onClick={() => void parked.fetchNextPage()}>
            {words.more}
          </Button>
        ) : null}
      </Panel>
      {view.event ? <ParkedEventView key={view.event} id={view.event} found={open} onClose={close} /> : null}
    </div>
  );
}

function Filters({
  row,
  view,
  change,
}: {
  readonly row: SourceRowFragment;
  readonly view: ParkedView;
  readonly change: (to: Partial<ParkedView>) => void;
}) {
  const words = useWords(sourcesWords);
  const id = useId();
  const codes = [...new Set([...row.heldBack.map(({ code }) => code), ...(view.code ? [view.code] : [])])];
  return (
    <div className={styles['filters']}>
      <Segments
        label={words.parked}
        value={view.state}
        onChange={(state) => change({ state, event: '' })}
        options={STATES.map((value) => ({ value, label: words.parkedStates[value] }))}
      />
      <label htmlFor={id}>{words.reason}</label>
      <select
        id={id}
        className={fieldStyles.input}
        value={view.code}
        onChange={({ target }) => change({ code: target.value, event: '' })}
      >
        <option value="">{words.anyReason}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {words.codes[code] ?? code}
          </option>
        ))}
      </select>
    </div>
  );
}

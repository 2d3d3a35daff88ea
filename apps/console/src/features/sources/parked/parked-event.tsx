import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ParkedRowFragment } from '../../../api/operations.generated.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { useKeys } from '../../../shell/keys/use-keys.js';
import { Button } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';
import { FateView } from './fate-view.js';
import { MendForm } from './mend/mend-form.js';
import { indented } from './mend/mend.js';
import { Problems } from './problems.js';
import { useSettle } from './use-settle.js';

interface ParkedEventViewProps {
  readonly id: string;
  /** Undefined once it is in the list no more: what is shown stays, with what became of it. */
  readonly found: ParkedRowFragment | undefined;
  readonly onClose: () => void;
}

/** One parked event: why it is held back, as it was sent, mended and sent again, and what became of it. */
export function ParkedEventView({ found, onClose }: ParkedEventViewProps) {
  const [kept, keep] = useState(found);
  useEffect(() => {
    if (found) keep((before) => before ?? found);
  }, [found]);
  return kept ? <Event parked={kept} onClose={onClose} /> : null;
}

function Event({ parked, onClose }: { readonly parked: ParkedRowFragment; readonly onClose: () => void }) {
  const words = useWords(sourcesWords);
  const format = useFormat();
  const toast = useToast();
  const may = useMay('parked:decide');
  const place = useRef<HTMLDivElement>(null);
  const { fate, trouble, send, discard } = useSettle(parked);
  useKeys({ Escape: onClose });
  useEffect(() => place.current?.focus(), []);
  const { type, state, parkedAt, topic, partition, offset, payload, problems, eventId } = parked;
  const isOpen = state === 'PARKED' && fate === undefined;
  return (
    <div ref={place} tabIndex={-1}>
      <Panel
        title={type ?? words.event}
        more={words.parkedAt(format.instant(parkedAt))}
        actions={
          <Button small look="ghost" name={words.close} onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </Button>
        }
      >
        {fate ? <FateView fate={fate} eventId={eventId} /> : null}
        {state === 'PARKED' ? null : <p>{words.settled[state]}</p>}
        <h3>{words.why}</h3>
        <Problems problems={problems} />
        {trouble ? (
          <p role="alert" className={styles['trouble']}>
            {trouble}
          </p>
        ) : null}
        {payload === null ? (
          <p className={styles['fine']}>{words.hidden}</p>
        ) : isOpen && may ? (
          <MendForm
            payload={payload}
            onSend={send}
            onDiscard={async () => {
              if (!(await discard())) return;
              toast({ text: words.discarded });
              onClose();
            }}
          />
        ) : (
          <>
            <h3>{words.asSent}</h3>
            <pre className={styles['code']} role="region" aria-label={words.asSent} tabIndex={0} translate="no">
              {indented(payload) ?? payload}
            </pre>
            {isOpen && !may ? <p className={styles['fine']}>{words.mayNot}</p> : null}
          </>
        )}
        <p className={styles['fine']}>{words.place(topic, partition, offset)}</p>
      </Panel>
    </div>
  );
}

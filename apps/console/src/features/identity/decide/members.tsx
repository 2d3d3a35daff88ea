import { Link } from '@tanstack/react-router';
import { Split } from 'lucide-react';
import { useState } from 'react';
import type { RecordSaysFragment } from '../../../api/operations.generated.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { brokenAtParts } from '../../../ui/text/broken-at-parts.js';
import { useWords } from '../../../words/words.js';
import { pairText } from '../identity-address.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { ReasonForm } from './reason-form.js';
import { useDecision } from './use-decision.js';

/** Every record of one customer: compare it with the first, or split it off. */
export function Members({
  customer,
  nameOf,
}: {
  readonly customer: NonNullable<RecordSaysFragment['customer']>;
  readonly nameOf: (record: string) => string;
}) {
  const words = useWords(identityWords);
  const may = useMay('identity:decide');
  const { split } = useDecision();
  const [splitting, begin] = useState<string>();
  const { records } = customer;
  return (
    <Panel title={words.members} more={words.rowSize(records.length)}>
      <ul className={styles['members']}>
        {records.map(({ id, source }, index) => (
          <li key={id}>
            <div className={styles['member']}>
              <SourceLetter source={source} />
              <span>{brokenAtParts(nameOf(id))}</span>
              {index > 0 ? (
                <Link to="/identity/$pair" params={{ pair: pairText(records[0]!.id, id) }} search={true}>
                  {words.comparePair}
                </Link>
              ) : null}
              {may && splitting !== id ? (
                <Button small aria-label={words.splitName(nameOf(id))} onClick={() => begin(id)}>
                  <Split size={14} aria-hidden="true" />
                  {words.split}
                </Button>
              ) : null}
            </div>
            {splitting === id ? (
              <ReasonForm
                submit={words.split}
                onSubmit={(reason) => split(id, reason)}
                onCancel={() => begin(undefined)}
              >
                <h3>{words.splitTitle(nameOf(id))}</h3>
                <p>{words.splitText(records.length - 1)}</p>
              </ReasonForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

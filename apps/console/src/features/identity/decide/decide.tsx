import { Check, CircleQuestionMark, X } from 'lucide-react';
import { useState } from 'react';
import { useKeys } from '../../../shell/keys/use-keys.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { Effect } from './effect.js';
import { ReasonForm } from './reason-form.js';
import { useDecision } from './use-decision.js';

const VERDICTS = [
  { verdict: 'SAME', key: 'y', Sign: Check },
  { verdict: 'NOT_SAME', key: 'n', Sign: X },
  { verdict: 'CANNOT_TELL', key: 'u', Sign: CircleQuestionMark },
] as const;

/** Same, not the same, or cannot tell: its effect is shown first, then it is sent with a reason. Keys: `y` `n` `u`. */
export function DecidePanel({
  pair,
  nameOf,
}: {
  readonly pair: readonly [string, string];
  readonly nameOf: (record: string) => string;
}) {
  const words = useWords(identityWords);
  const may = useMay('identity:decide');
  const [chosen, choose] = useState<(typeof VERDICTS)[number]['verdict']>();
  const { decide } = useDecision();
  useKeys(Object.fromEntries(VERDICTS.map(({ key, verdict }) => [key, () => may && choose(verdict)])));
  const [a, b] = pair;
  return (
    <Panel title={words.decide} more={may ? words.decideMore : words.mayNot}>
      {may ? (
        <div className={styles['verdicts']}>
          {VERDICTS.map(({ verdict, key, Sign }) => (
            <Button
              key={verdict}
              look={verdict === 'SAME' && chosen === undefined ? 'primary' : 'plain'}
              aria-pressed={chosen === verdict}
              aria-keyshortcuts={key}
              onClick={() => choose(verdict)}
            >
              <Sign size={14} aria-hidden="true" />
              {words.verdicts[verdict]}
              <kbd aria-hidden="true">{key}</kbd>
            </Button>
          ))}
        </div>
      ) : null}
      {chosen === undefined ? null : (
        <ReasonForm
          key={chosen}
          suggested={words.saySuggest[chosen]}
          submit={words.send[chosen]}
          onSubmit={(reason) => decide({ a, b, verdict: chosen, reason })}
          onCancel={() => choose(undefined)}
        >
          <Effect pair={pair} verdict={chosen} nameOf={nameOf} />
        </ReasonForm>
      )}
    </Panel>
  );
}

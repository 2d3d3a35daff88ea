import { Link } from '@tanstack/react-router';
import type { JoinStepFragment } from '../../../api/operations.generated.js';
import { Panel } from '../../../ui/panel.js';
import { brokenAtParts } from '../../../ui/text/broken-at-parts.js';
import { useWords } from '../../../words/words.js';
import { pairText } from '../identity-address.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';

/** The joins that made a customer, one after the other; each leads to its own pair. */
export function Steps({
  steps,
  nameOf,
}: {
  readonly steps: readonly JoinStepFragment[];
  readonly nameOf: (id: string) => string;
}) {
  const words = useWords(identityWords);
  return (
    <Panel title={words.how} more={words.howMore(steps.length)}>
      {steps.length === 0 ? <p className={styles['fine']}>{words.howNone}</p> : null}
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={`${step.a} ${step.b}`}>
            <Link to="/identity/$pair" params={{ pair: pairText(step.a, step.b) }} search={true}>
              {brokenAtParts(words.step(nameOf(step.a), nameOf(step.b)))}
            </Link>
            <span className={styles['fine']}>
              {words.sentences[step.sentenceKey]?.(step.score === null ? {} : { score: String(step.score) }) ??
                step.sentenceKey}
              {step.evidence && step.rule !== 'STEWARD' && step.rule !== 'SOURCE_MERGE' ? ` ${step.evidence}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

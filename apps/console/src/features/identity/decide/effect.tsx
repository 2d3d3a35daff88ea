import { Preview, type IdentityVerdict } from '../../../api/operations.generated.js';
import { useAsk } from '../../../api/use-ask.js';
import { Bones } from '../../../ui/panel.js';
import { Failure } from '../../../ui/states.js';
import { brokenAtParts } from '../../../ui/text/broken-at-parts.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { Moves } from './moves.js';

/** What a decision would do, asked of the gateway. Nothing is written. */
export function Effect({
  pair: [a, b],
  verdict,
  nameOf,
}: {
  readonly pair: readonly [string, string];
  readonly verdict: IdentityVerdict;
  readonly nameOf: (record: string) => string;
}) {
  const words = useWords(identityWords);
  const format = useFormat();
  const { data, error, isPending, refetch } = useAsk(
    Preview,
    { a, b, verdict },
    { staleTime: 0, about: ['a', 'b', 'verdict'] },
  );
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Bones lines={2} />;
  const preview = data?.data.decisionPreview;
  if (!preview) return null;
  const { changes, touchpoints, moves, against, differences } = preview;
  return (
    <section aria-label={words.effect} className={styles['effect']}>
      <h3>{words.effect}</h3>
      {verdict === 'CANNOT_TELL' ? (
        <p>{words.cannotTellEffect}</p>
      ) : changes.length === 0 && against.length === 0 ? (
        <p>{words.effectNone}</p>
      ) : null}
      {changes.map(({ before, after }, index) => (
        <div key={index}>
          <p>
            <strong>{words.effectChange(before.length, after.length)}</strong>
          </p>
          <div className={styles['change']}>
            <Groups label={words.before} groups={before} nameOf={nameOf} />
            <Groups label={words.after} groups={after} nameOf={nameOf} />
          </div>
        </div>
      ))}
      {touchpoints > 0 ? <p>{words.effectTouchpoints(touchpoints)}</p> : null}
      <Moves moves={moves} />
      {against.length > 0 ? <p className={styles['warning']}>{words.effectAgainst(against.length)}</p> : null}
      {differences.map(({ field, values }) => (
        <p key={field} className={styles['warning']}>
          {words.effectDiffers(
            (words.fields[field] ?? field).toLowerCase(),
            format.list([...new Set(values.map(({ value }) => value ?? words.hidden))]),
          )}
        </p>
      ))}
    </section>
  );
}

function Groups({
  label,
  groups,
  nameOf,
}: {
  readonly label: string;
  readonly groups: readonly { readonly records: readonly string[] }[];
  readonly nameOf: (record: string) => string;
}) {
  return (
    <div>
      <span className={styles['fine']}>{label}</span>
      <ul>
        {groups.map(({ records }) => (
          <li key={records[0]} className={styles['group']}>
            {records.map((record) => (
              <span key={record}>{brokenAtParts(nameOf(record))}</span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

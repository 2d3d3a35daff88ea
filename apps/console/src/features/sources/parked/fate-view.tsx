import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';
import { effectsOf } from './effects.js';
import { Problems } from './problems.js';
import type { Fate } from './use-settle.js';

/** What became of an event that was sent again: what it changed, before and after, or why it is held back anew. */
export function FateView({ fate, eventId }: { readonly fate: Fate; readonly eventId: string | null }) {
  const words = useWords(sourcesWords);
  const { list } = useFormat();
  const show = (value: unknown): string =>
    value === undefined || value === null
      ? words.nothing
      : Array.isArray(value)
        ? list(value.map(String))
        : typeof value === 'string'
          ? value
          : JSON.stringify(value);
  const said = {
    sending: words.sending,
    'took-effect': words.tookEffect,
    unclear: words.unclear,
    'held-again': words.heldAgain,
  };
  return (
    <section className={styles['fate']} data-kind={fate.kind}>
      <p role="status">
        <strong>{said[fate.kind]}</strong>
      </p>
      {fate.kind === 'held-again' ? <Problems problems={fate.as.problems} /> : null}
      {fate.kind === 'took-effect'
        ? effectsOf(
            fate.before.map(({ customer }) => customer),
            fate.after.map(({ customer }) => customer),
            eventId,
          ).map(({ id, name, changes }) => (
            <div key={id}>
              <p>
                {words.effectOf}{' '}
                <Link to="/customers/$id" params={{ id }}>
                  {name ?? id}
                </Link>
              </p>
              {changes.length === 0 ? (
                <p className={styles['fine']}>{words.effectNone}</p>
              ) : (
                <table className={styles['changes']}>
                  <caption className="unseen">{words.effect}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{words.field}</th>
                      <th scope="col">{words.wasBefore}</th>
                      <th scope="col">{words.isAfter}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {changes.map(({ field, before, after }) => (
                      <tr key={field}>
                        <th scope="row">{field}</th>
                        <td>{show(before)}</td>
                        <td>{show(after)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </div>
          ))
        : null}
    </section>
  );
}

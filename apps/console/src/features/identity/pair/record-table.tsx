import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordSaysFragment } from '../../../api/operations.generated.js';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { brokenAtParts } from '../../../ui/text/broken-at-parts.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { differencesOf } from './differences.js';

/** Both records side by side; what is the same is folded away at first. */
export function RecordTable({ records }: { readonly records: readonly RecordSaysFragment[] }) {
  const words = useWords(identityWords);
  const format = useFormat();
  const [only, setOnly] = useState(true);
  const rows = differencesOf(records.map(({ says }) => says));
  const alike = rows.filter(({ kind }) => kind === 'SAME').length;
  const shown = only ? rows.filter(({ kind }) => kind !== 'SAME') : rows;
  return (
    <Panel
      title={words.records}
      more={words.alike(alike)}
      actions={
        <label className={styles['check']}>
          <input type="checkbox" checked={only} onChange={({ target }) => setOnly(target.checked)} />
          {words.onlyDifferences}
        </label>
      }
    >
      <table className={styles['sides']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{words.field}</span>
            </th>
            {records.map(({ id, source, key, customer, firstHeardAt, state }) => (
              <th key={id} scope="col">
                <span className={styles['record']}>
                  <SourceLetter source={source} />
                  <span>{brokenAtParts(key === null ? source : `${source} ${key}`)}</span>
                </span>
                <span className={styles['fine']}>
                  {customer ? (
                    <Link to="/customers/$id" params={{ id: customer.id }}>
                      {customer.displayName ?? words.unnamed}
                    </Link>
                  ) : null}
                  <span>{words.since(format.date(firstHeardAt))}</span>
                  {state === 'LIVE' ? null : <span>{words.state[state]}</span>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ field, values, kind }) => (
            <tr key={field} data-kind={kind}>
              <th scope="row">{words.fields[field] ?? field}</th>
              {values.map((value, index) => (
                <td key={index}>
                  {value === null ? <span className={styles['fine']}>{words.saysNothing}</span> : brokenAtParts(value)}
                </td>
              ))}
            </tr>
          ))}
          {shown.length === 0 ? (
            <tr>
              <td colSpan={records.length + 1} className={styles['fine']}>
                {words.noDifference}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </Panel>
  );
}

import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { useRowKeys } from '../../../shell/keys/use-row-keys.js';
import { Chip } from '../../../ui/controls.js';
import { SourceLetter } from '../../../ui/marks.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';
import { Alarm, contractOf, heldBackOf, StateChip } from './source-state.js';

/** Every source with how it fares: rate, lag, last word, contract, what is not understood and what is held back. */
export function SourceTable({ rows }: { readonly rows: readonly SourceRowFragment[] }) {
  const words = useWords(sourcesWords);
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <Panel title={words.list} more={format.number(rows.length)} bare>
      <div ref={list} className={styles['wide']} role="group" aria-label={words.list} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.column.source}</th>
              <th scope="col">{words.column.state}</th>
              <th scope="col" data-figure>
                {words.column.day}
              </th>
              <th scope="col" data-figure>
                {words.column.usual}
              </th>
              <th scope="col" data-figure>
                {words.column.lag}
              </th>
              <th scope="col">{words.column.last}</th>
              <th scope="col">{words.column.mapping}</th>
              <th scope="col" data-figure>
                {words.column.unknown}
              </th>
              <th scope="col" data-figure>
                {words.column.held}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const held = heldBackOf(row);
              return (
                <tr key={row.source}>
                  <th scope="row">
                    <span className={styles['name']}>
                      <SourceLetter source={row.source} />
                      <Link to="/sources/$source/events" params={{ source: row.source }}>
                        {row.source}
                      </Link>
                    </span>
                  </th>
                  <td>
                    <StateChip row={row} />
                    <span className={styles['alarm']}>
                      <Alarm row={row} />
                    </span>
                  </td>
                  <td data-figure>{format.number(row.lastDay)}</td>
                  <td data-figure>{row.usualPerHour === null ? '—' : format.number(row.usualPerHour)}</td>
                  <td data-figure>{row.lag === null ? '—' : format.number(row.lag)}</td>
                  <td title={format.instant(row.lastHeardAt)}>{format.ago(row.lastHeardAt)}</td>
                  <td>{contractOf(row.mapping, words.plain)}</td>
                  <td data-figure>{row.notUnderstood.length === 0 ? '' : format.number(row.notUnderstood.length)}</td>
                  <td data-figure>{held > 0 ? <Chip tone="negative">{format.number(held)}</Chip> : null}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

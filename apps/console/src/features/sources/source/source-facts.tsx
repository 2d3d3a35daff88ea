import { TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { Panel } from '../../../ui/panel.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import { Alarm, contractOf } from '../list/source-state.js';
import styles from '../sources.module.css';
import { sourcesWords } from '../words.js';

/** Rate, lag, last word, contract: how one source fares. */
export function SourceFacts({ row }: { readonly row: SourceRowFragment }) {
  const words = useWords(sourcesWords);
  const { family } = useWords(common);
  const format = useFormat();
  const { fact, column } = words;
  const facts: readonly (readonly [string, string])[] = [
    [fact.family, row.family ? family[row.family] : '—'],
    [fact.owner, row.owner ?? words.nobody],
    [column.mapping, contractOf(row.mapping, words.plain)],
    [column.day, format.number(row.lastDay)],
    [column.usual, row.usualPerHour === null ? '—' : format.number(row.usualPerHour)],
    [column.lag, row.lag === null ? words.unknownLag : format.number(row.lag)],
    [fact.last, format.instant(row.lastHeardAt)],
    [fact.lastEvent, row.lastEventTime ? format.instant(row.lastEventTime) : '—'],
    [fact.first, format.instant(row.firstHeardAt)],
    [fact.events, format.number(row.events)],
    [fact.duplicates, format.number(row.duplicates)],
    [fact.parked, format.number(row.parked)],
  ];
  return (
    <Panel title={words.facts}>
      {row.alarm !== null && row.usualPerHour !== null ? (
        <p className={styles['warning']}>
          <TriangleAlert size={16} aria-hidden="true" />
          <span>
            <Alarm row={row} />
          </span>
        </p>
      ) : null}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

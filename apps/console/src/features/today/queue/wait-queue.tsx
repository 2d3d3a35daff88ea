import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import type { Ref } from 'react';
import { AnswerWait, Today as TodayOperation, type OpenWaitFragment } from '../../../api/operations.generated.js';
import { useCorrection } from '../../../api/use-correction.js';
import { barsGeometry } from '../../../pictures/bars/bars.geometry.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { Popover } from '../../../ui/popover/popover.js';
import { common } from '../../../words/common.js';
import { stageNames } from '../../../words/stage-names.js';
import { useFormat, useWords } from '../../../words/words.js';
import { entrySearch } from '../../../address/entry-search.js';
import { askedWords } from './asked-words.js';
import type { By } from '../today-address.js';
import styles from '../today.module.css';
import { todayWords } from '../words.js';

interface StageNames {
  readonly id: string;
  readonly names: { readonly en: string; readonly fi: string };
}

interface WaitQueueProps {
  readonly waits: readonly OpenWaitFragment[];
  readonly by: By;
  /** Undefined where their names did not come. */
  readonly stages: readonly StageNames[] | undefined;
  /** What is handed over as a picture. */
  readonly card: Ref<HTMLDivElement>;
}

/** Whoever waits, the longest first, each with how long such a wait usually is. */
export function WaitQueue({ waits, by, stages, card }: WaitQueueProps) {
  const words = useWords(todayWords);
  const { channel: channels } = useWords(common);
  const format = useFormat();
  const may = useMay('understanding:judge');
  const settle = useCorrection(AnswerWait, TodayOperation);
  const seconds = (length: OpenWaitFragment['length']) => (by === 'clock' ? length.seconds : length.workingSeconds);
  const { bars, ticks } = barsGeometry(
    waits.map(({ id, length, usual }) => ({ key: id, value: seconds(length), usual: usual && seconds(usual) })),
  );
  const stageOf = stageNames(stages, format.language);
  return (
    <div ref={card} className={styles['wide']} role="region" aria-label={words.queue} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.column.customer}</th>
            <th scope="col">{words.column.request}</th>
            <th scope="col">{words.column.place}</th>
            <th scope="col" className={styles['whole']}>
              {words.column.length}
              <span className={styles['axis']} aria-hidden="true">
                {ticks.map(({ value, x }) => (
                  <span key={value} style={{ left: `${x}%` }}>
                    {format.span(value * 1_000)}
                  </span>
                ))}
              </span>
            </th>
            {may ? (
              <th scope="col" data-picture="none">
                {words.column.done}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {waits.map((wait, index) => {
            const { width, usualX, beyond } = bars[index]!;
            const name = wait.customer?.displayName || words.unnamed;
            return (
              <tr key={wait.id}>
                <th scope="row">
                  {wait.customer ? (
                    <Link to="/customers/$id" params={{ id: wait.customer.id }} search={entryOf(wait)}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td className={styles['asked']}>
                  <Request wait={wait} />
                  <small title={format.instant(wait.since)}>
                    {words.since(format.date(wait.since), wait.attempts + 1)}
                  </small>
                </td>
                <td className={styles['place']}>
                  {channels[wait.channel]}
                  <small>{stageOf(wait.stage)}</small>
                </td>
                <td className={styles['whole']}>
                  <span className={styles['lasts']}>
                    <b data-beyond={beyond}>{format.span(seconds(wait.length) * 1_000)}</b>
                    <small>{words.beyond[beyond](wait.usual ? format.span(seconds(wait.usual) * 1_000) : '')}</small>
                  </span>
                  <span className={styles['track']} aria-hidden="true">
                    <span className={styles['fill']} data-beyond={beyond} style={{ width: `${width}%` }} />
                    {usualX === null ? null : <span className={styles['mark']} style={{ left: `${usualX}%` }} />}
                  </span>
                </td>
                {may ? (
                  <td data-picture="none">
                    <span className={styles['acts']}>
                      <Button
                        small
                        aria-label={words.answeredOf(name)}
                        onClick={() => settle({ wait: wait.id, answer: 'ANSWERED' })}
                      >
                        {words.answered}
                      </Button>
                      <Popover
                        small
                        quiet
                        closes
                        label={<Ellipsis size={16} aria-hidden="true" />}
                        name={words.moreOf(name)}
                        title={words.moreOf(name)}
                      >
                        <Button
                          small
                          aria-label={words.noRequestOf(name)}
                          onClick={() => settle({ wait: wait.id, answer: 'NO_REQUEST' })}
                        >
                          {words.noRequest}
                        </Button>
                      </Popover>
                    </span>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The customer's page opens at the request. */
const entryOf = ({ request, since }: OpenWaitFragment) => (request ? entrySearch(request.id, since) : {}) as never;

/** What was asked, in its own words: they lead to it. */
function Request({ wait }: { readonly wait: OpenWaitFragment }) {
  const { customer, request } = wait;
  const said = askedWords(request);
  return customer && said ? (
    <Link
      to="/customers/$id"
      params={{ id: customer.id }}
      search={entryOf(wait)}
      className={styles['said']}
      title={said}
    >
      {said}
    </Link>
  ) : (
    <span className={styles['said']} title={said}>
      {said}
    </span>
  );
}

import { useMemo } from 'react';
import type { CustomerQuery } from '../../../api/operations.generated.js';
import { FeltShape } from '../../../pictures/feeling/felt-shape.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { riverTable } from '../../../pictures/river/river-table.js';
import { River } from '../../../pictures/river/river.js';
import { fieldStyles } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { allWaits } from '../understood/all-waits.js';
import { riverOf } from './river-of.js';
import { journeyWords } from './words.js';

interface JourneyRiverProps {
  readonly customer: CustomerOfPage;
  readonly stages: NonNullable<CustomerQuery['serviceMap']>['stages'];
  readonly name: string;
  /** The id of the journey that is shown; the last touched one where it is none of them. */
  readonly journey: string;
  readonly onJourney: (id: string) => void;
  /** Today, or the past day that is looked at, in milliseconds. */
  readonly now: number;
}

/** The walk through the stages as a river: the one that was touched last, or another that was chosen. */
export function JourneyRiver({ customer, stages, name, journey, onJourney, now }: JourneyRiverProps) {
  const words = useWords(journeyWords);
  const format = useFormat();
  const { journeys, given } = customer;
  const shown = journeys.find(({ id }) => id === journey) ?? journeys[0];
  const river = useMemo(
    () =>
      shown &&
      riverOf(
        shown,
        {
          stages: stages.map(({ id, names }) => ({ id, name: names[format.language] })),
          promises: given.nodes,
          waits: allWaits(customer),
          now,
        },
        { ...words, month: format.shortMonth, shorter: format.monthNumber },
      ),
    [shown, stages, given, customer, now, words, format],
  );
  if (!shown || !river)
    return (
      <Panel title={words.title}>
        <p className={styles['fine']}>{words.none}</p>
      </Panel>
    );
  const met = river.stages.filter(({ touchpoints }) => touchpoints > 0);
  const touchpoints = met.reduce((sum, stage) => sum + stage.touchpoints, 0);
  return (
    <div className={styles['river']}>
      <PicturePanel
        name="river"
        title={words.title}
        more={
          <>
            {customer.kind === 'PERSON' ? words.legend : words.legendWithPeople}
            <Felt />
          </>
        }
        file={`${words.file}-${customer.id.slice(0, 8)}`}
        table={riverTable(river, words.table)}
      >
        {journeys.length > 1 ? (
          <label className={styles['which']}>
            {words.which}
            <select
              className={fieldStyles.input}
              value={shown.id}
              onChange={({ target }) => onJourney(target.value === journeys[0]!.id ? '' : target.value)}
            >
              {journeys.map(({ id, offering, startedAt }) => (
                <option key={id} value={id}>
                  {`${offering ?? words.noOffering}, ${format.shortMonth(startedAt)}`}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Measured>
          {(width) => <River data={river} width={width} label={words.label(name, touchpoints, met.length)} />}
        </Measured>
      </PicturePanel>
    </div>
  );
}

/** The signs of the feelings. */
function Felt() {
  const { felt: words } = useWords(journeyWords);
  return (
    <span className={styles['signs']}>
      {(['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'] as const).map((felt) => (
        <span key={felt}>
          <svg width={14} height={14} aria-hidden="true">
            <FeltShape x={7} y={7} size={13} felt={felt} />
          </svg>
          {words[felt]}
        </span>
      ))}
    </span>
  );
}

import { Beside } from '../../../pictures/beside/beside.js';
import { besideTable } from '../../../pictures/beside/beside-table.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../roadmap.module.css';
import { useMeasuredWords, type MeasuredWords } from '../card/use-measured-words.js';
import { roadmapWords } from '../words.js';
import type { ExperimentOfPage } from './experiment-page.js';

type MeasuredOfPage = NonNullable<ExperimentOfPage['measured']>;

/** The measure before and after the beginning, of those who take part and of those who do not. */
export function BeforeAndAfter({ experiment }: { readonly experiment: ExperimentOfPage }) {
  const words = useWords(roadmapWords);
  const { measured, since } = experiment;
  if (!measured || !since)
    return (
      <Panel title={words.page.line} more={words.measures[experiment.measure]}>
        <p>{words.page.idea}</p>
      </Panel>
    );
  return <Lines experiment={experiment} measured={measured} since={since} />;
}

function Lines({
  experiment: { measure, others, comparedWith },
  measured,
  since,
}: {
  readonly experiment: ExperimentOfPage;
  readonly measured: MeasuredOfPage;
  readonly since: string;
}) {
  const words = useWords(roadmapWords);
  const { page } = words;
  const format = useFormat();
  const said = useMeasuredWords(measured.unit);
  const { points } = measured;
  const ends = [points[0]?.from ?? since, points.at(-1)?.to ?? since] as const;
  return (
    <PicturePanel
      name="beside"
      title={page.line}
      more={`${words.measures[measure]}: ${words.better[String(measured.higherIsBetter)]}`}
      file={words.file}
      table={besideTable(points, { from: page.from, to: page.to, tried: page.tried, others: page.others })}
    >
      {points.some(({ tried, others: beside }) => tried !== null || beside !== null) ? (
        <Measured>
          {(width) => (
            <Beside
              points={points}
              since={since}
              width={width}
              label={said.value}
              dates={{ first: format.date(ends[0]), since: format.date(since), last: format.date(ends[1]) }}
            />
          )}
        </Measured>
      ) : (
        <p>{page.nothingMeasured}</p>
      )}
      <table className={styles['arms']}>
        <thead>
          <tr>
            <th scope="col">{words.columns.customers}</th>
            <th scope="col">{page.before}</th>
            <th scope="col">{page.now}</th>
            <th scope="col">{page.counted}</th>
          </tr>
        </thead>
        <tbody>
          <Arm name={page.tried} look="tried" arm={measured.tried} said={said} />
          {others ? <Arm name={page.others} look="others" arm={others.others} said={said} /> : null}
        </tbody>
      </table>
      <h3>{page.effect}</h3>
      <p>
        <Effect measured={measured} said={said} />
      </p>
      <p className={styles['fine']}>
        {comparedWith ? page.named : page.alike} {page.honest}
      </p>
    </PicturePanel>
  );
}

function Arm({
  name,
  look,
  arm: { baseline, now, customers, of },
  said,
}: {
  readonly name: string;
  readonly look: 'tried' | 'others';
  readonly arm: MeasuredOfPage['tried'];
  readonly said: MeasuredWords;
}) {
  const { page } = useWords(roadmapWords);
  const told = (value: number | null) => (value === null ? '–' : said.value(value));
  return (
    <tr>
      <th scope="row">
        <span className={styles['sign']} data-look={look} aria-hidden="true" /> {name}
      </th>
      <td>{told(baseline)}</td>
      <td>{told(now)}</td>
      <td>{page.measured(customers, of)}</td>
    </tr>
  );
}

function Effect({ measured: { effect }, said }: { readonly measured: MeasuredOfPage; readonly said: MeasuredWords }) {
  const { page, verdicts } = useWords(roadmapWords);
  if (effect.effect === null || effect.from === null || effect.to === null) return page.tooFew;
  return (
    <>
      <b>{verdicts[effect.verdict]}:</b>{' '}
      {page.interval(said.difference(effect.effect), said.difference(effect.from), said.difference(effect.to))}
    </>
  );
}

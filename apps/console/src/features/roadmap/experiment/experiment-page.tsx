import { useParams } from '@tanstack/react-router';
import { Experiment, type ExperimentQuery } from '../../../api/operations.generated.js';
import { useAllChanges } from '../../../api/live/use-changes.js';
import { useFollowed } from '../../../api/live/use-followed.js';
import { HonestLine } from '../../../shell/head/honest-line.js';
import { PageHead } from '../../../shell/head/page-head.js';
import { usePage } from '../../../shell/head/use-page.js';
import { useWhere } from '../../../shell/frame/where.js';
import { NewsBar } from '../../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../../ui/states.js';
import { useFormat, useWords } from '../../../words/words.js';
import { DecideBy } from '../card/card.js';
import styles from '../roadmap.module.css';
import { usePlace } from '../card/use-place.js';
import { State, Verdict } from '../card/verdict.js';
import { roadmapWords } from '../words.js';
import { ExperimentShape } from './experiment-shape.js';
import { BeforeAndAfter } from './before-and-after.js';
import { Decision, DecisionLog } from './decision.js';
import { TheirWords, WhoTakesPart } from './their-words.js';

export type ExperimentOfPage = NonNullable<ExperimentQuery['experiment']>;

/** One experiment: before and after beside those who do not take part, their words, and the decision. */
export function ExperimentPage() {
  const words = useWords(roadmapWords);
  const { id = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch, news, show } = useFollowed(
    Experiment,
    { frame: false, id },
    { about: ['id'], things: ['experiment'], what: whatCounts, told: useAllChanges() },
  );
  const experiment = data?.data.experiment;
  const title = experiment ? (experiment.title ?? words.unnamed) : '';
  usePage(title || words.title);
  useWhere(title);
  if (isPending && !error) return <ExperimentShape />;
  if (error && !data) return <Failure page error={error} onRetry={() => void refetch()} />;
  if (!data || !experiment) return <Empty page kind="no-match" title={words.nobody.title} text={words.nobody.text} />;
  const names = data.data.serviceMap ?? { stages: [] };
  return (
    <>
      <Head experiment={experiment} title={title} names={names} />
      <NewsBar news={news} onShow={show} />
      <Holes holes={data.holes} />
      <div className={styles['page']}>
        <div className={styles['column']}>
          <BeforeAndAfter experiment={experiment} />
          <TheirWords experiment={experiment} names={names} />
        </div>
        <div className={styles['column']}>
          <Decision experiment={experiment} />
          <DecisionLog experiment={experiment} />
          <WhoTakesPart experiment={experiment} />
        </div>
      </div>
    </>
  );
}

/** It was moved, decided or named anew, others take part, or they said something; that its measure moves is no news. */
const whatCounts = ({ experiment }: ExperimentQuery) => {
  if (!experiment) return [];
  const { id, title, wish, state, horizon, decideBy, customers, comparedWith, words, decisions } = experiment;
  return [
    { things: [{ id, title, wish, state, horizon, decideBy }] },
    { things: [...customers, ...(comparedWith ?? [])] },
    { things: words },
    { things: decisions.map(({ eventId, ...said }) => ({ id: eventId, ...said })) },
  ];
};

function Head({
  experiment,
  title,
  names,
}: {
  readonly experiment: ExperimentOfPage;
  readonly title: string;
  readonly names: Parameters<typeof usePlace>[0];
}) {
  const words = useWords(roadmapWords);
  const format = useFormat();
  const { placeOf } = usePlace(names);
  const { wish, state, since, decideBy, horizon, measured, toldAfterwards } = experiment;
  return (
    <PageHead tools={null}>
      <h1>{title}</h1>
      {wish ? <p className={styles['wish']}>{wish}</p> : null}
      <div className={styles['row']}>
        <State state={state} />
        <Verdict measured={measured} />
        <span>{placeOf(experiment)}</span>
        <span>{words.horizon(horizon)}</span>
        {since ? <span>{words.since(format.date(since))}</span> : null}
        {decideBy && state === 'TRYING' ? <DecideBy at={decideBy} /> : null}
        <HonestLine />
      </div>
      {toldAfterwards ? <p className={styles['fine']}>{words.page.told}</p> : null}
    </PageHead>
  );
}

import { useView } from '../../address/use-view.js';
import { Paths as PathsOperation, type PathsQuery } from '../../api/operations.generated.js';
import { useChanges } from '../../api/live/use-changes.js';
import { useFollowed } from '../../api/live/use-followed.js';
import { Measured } from '../../pictures/measured.js';
import { PicturePanel } from '../../pictures/picture-panel.js';
import { markRare } from '../../pictures/sankey/rare-ways.js';
import { backLinks, returnArcs } from '../../pictures/sankey/returns.geometry.js';
import type { SankeyData } from '../../pictures/sankey/sankey.geometry.js';
import { sankeyTable } from '../../pictures/sankey/sankey-table.js';
import { Sankey, type SankeyMark } from '../../pictures/sankey/sankey.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { stageNames } from '../../words/stage-names.js';
import { useFormat, useWords } from '../../words/words.js';
import { usePeriodKeys } from '../map/filters/use-period-keys.js';
import { PathsShape } from './paths-shape.js';
import { BoxesPanel } from './panels/boxes-panel.js';
import { FunnelPanel } from './panels/funnel-panel.js';
import { PathsFilters } from './paths-filters.js';
import { afterStay, atNode, inFunnel, onLink, type Fate } from './people.js';
import { useOpenPeople } from './use-open-people.js';
import { pathsAddress, type PathsView } from './paths-address.js';
import styles from './paths.module.css';
import { pathsWords } from './words.js';

const OTHERS = 'others';
const HEIGHT = 520;

const askedFor = ({ period, from, to, through, exclude, perStep, steps }: PathsView) => ({
  period,
  from: from || null,
  to: to || null,
  through: through || null,
  exclude: exclude || null,
  perStep: Number(perStep),
  steps: Number(steps),
});

/** More or fewer are at a step, or went another way from it. */
const whatCounts = ({ paths }: PathsQuery) => [
  {
    things: (paths?.steps ?? []).flatMap(({ index, nodes }) =>
      nodes.map(({ key, ...counts }) => ({ id: `${index} ${key}`, counts })),
    ),
  },
];

/** Paths: which way do customers really go, return and leave? */
export function Paths() {
  const words = useWords(pathsWords);
  const format = useFormat();
  const [view, change] = useView(pathsAddress);
  usePage(words.title);
  usePeriodKeys(view.period, (period) => change({ period }));
  const { data, error, isPending, isPlaceholderData, refetch, news, show } = useFollowed(
    PathsOperation,
    { frame: false, view: askedFor(view) },
    { things: ['paths'], what: whatCounts, told: useChanges() },
  );
  const told = data?.data.paths;
  const stages = data?.data.serviceMap?.stages;
  const isPlain =
    [view.from, view.to, view.through, view.exclude].every((stage) => stage === '') && view.period === 'all';
  const nameOf = stageNames(stages, format.language);
  const open = useOpenPeople();
  const whoAt = (step: number, key: string, fate: Fate) => (key === OTHERS ? undefined : atNode(view, step, key, fate));
  const whoIs = (mark: Exclude<SankeyMark, { is: 'rare' }>) =>
    mark.is !== 'link'
      ? whoAt(mark.step, mark.key, mark.is === 'left' ? 'left' : 'came')
      : [mark.from, mark.to].includes(OTHERS)
        ? undefined
        : onLink(view, mark.step, mark.from, mark.to);
  const rank = (stage: string) => {
    const place = stages?.findIndex(({ id }) => id === stage) ?? -1;
    return place < 0 ? undefined : place;
  };
  const drawn = told && sankeyOf(told, nameOf, words.others, rank);
  return (
    <>
      <ScreenHead title={words.title} lead={words.lead} />
      <PathsFilters view={view} change={change} stages={stages ?? []} />
      <NewsBar news={news} onShow={show} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending || !told || !drawn ? (
        <PathsShape />
      ) : told.customers === 0 ? (
        isPlain ? (
          <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text} />
        ) : (
          <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
            <Button
              look="primary"
              onClick={() => change({ from: '', to: '', through: '', exclude: '', period: 'all' })}
            >
              {words.noMatch.widen}
            </Button>
          </Empty>
        )
      ) : (
        <div className={styles['panels']}>
          <PicturePanel
            name="paths"
            title={words.picture}
            more={words.more(told.customers)}
            file={words.file}
            busy={isPlaceholderData}
            table={sankeyTable(drawn, backLinks(drawn.links, rank), words.table, whoAt, ({ step, from, to }) =>
              onLink(view, step, from, to),
            )}
          >
            <Measured>
              {(width) => (
                <Sankey
                  data={view.rare ? drawn : markRare(drawn)}
                  width={width}
                  height={HEIGHT}
                  label={words.label(told.customers, drawn.steps.length)}
                  number={(value) => format.number(value)}
                  rare={words.otherWays}
                  returned={({ customers, to }) => words.returned(customers, nameOf(to))}
                  onOpen={(mark) => (mark.is === 'rare' ? change({ rare: true }) : open(whoIs(mark)))}
                  title={({ label, customers, left, ended, open }) =>
                    words.node(label, customers, customers - left - ended - open, ended, open, left)
                  }
                />
              )}
            </Measured>
          </PicturePanel>
          {told.funnel.length > 0 ? (
            <FunnelPanel
              busy={isPlaceholderData}
              people={(index, fate) =>
                inFunnel(
                  view,
                  told.funnel.map(({ stage }) => stage),
                  index,
                  fate,
                )
              }
              steps={told.funnel.map(({ stage, ...step }) => ({ ...step, key: stage, label: nameOf(stage) }))}
            />
          ) : null}
          {told.stays.length > 0 ? (
            <BoxesPanel
              busy={isPlaceholderData}
              people={(stage) => afterStay(view, stage)}
              boxes={told.stays.map(({ stage, ...stay }) => ({ ...stay, key: stage, label: nameOf(stage) }))}
            />
          ) : null}
        </div>
      )}
    </>
  );
}

function sankeyOf(
  paths: NonNullable<PathsQuery['paths']>,
  nameOf: (stage: string) => string,
  others: string,
  rank: (stage: string) => number | undefined,
): SankeyData {
  return {
    returns: returnArcs(paths.links, rank, (step, stage) =>
      (paths.steps[step]?.nodes ?? []).some(({ key }) => key === stage),
    ),
    steps: paths.steps.map(({ nodes }) =>
      nodes.map(({ key, ...node }) => ({
        ...node,
        key,
        label: key === OTHERS ? others : nameOf(key),
        isRest: key === OTHERS,
      })),
    ),
    links: paths.links,
  };
}

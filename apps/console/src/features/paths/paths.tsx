import { useView } from '../../address/use-view.js';
import { Paths as PathsOperation, type PathsQuery } from '../../api/operations.generated.js';
import { useAsk } from '../../api/use-ask.js';
import { Measured } from '../../pictures/measured.js';
import { PicturePanel } from '../../pictures/picture-panel.js';
import type { SankeyData } from '../../pictures/sankey/sankey.geometry.js';
import { sankeyTable } from '../../pictures/sankey/sankey-table.js';
import { Sankey } from '../../pictures/sankey/sankey.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { Button } from '../../ui/controls.js';
import { Bones } from '../../ui/panel.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useFormat, useWords } from '../../words/words.js';
import { PathsFilters } from './paths-filters.js';
import { pathsAddress, type PathsView } from './paths-address.js';
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

/** Paths: which way do customers really go, return and leave? */
export function Paths() {
  const words = useWords(pathsWords);
  const format = useFormat();
  const [view, change] = useView(pathsAddress);
  usePage(words.title);
  const { data, error, isPending, isPlaceholderData, refetch } = useAsk(PathsOperation, {
    frame: false,
    view: askedFor(view),
  });
  const told = data?.data;
  const isPlain =
    [view.from, view.to, view.through, view.exclude].every((stage) => stage === '') && view.period === 'all';
  const drawn = told && sankeyOf(told, format.language, words.others);
  return (
    <>
      <ScreenHead title={words.title} lead={words.lead} />
      <PathsFilters view={view} change={change} stages={told?.serviceMap.stages ?? []} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending || !told || !drawn ? (
        <Bones lines={12} />
      ) : told.paths.customers === 0 ? (
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
        <PicturePanel
          title={words.picture}
          more={words.more(told.paths.customers)}
          file={words.file}
          busy={isPlaceholderData}
          table={sankeyTable(drawn, words.table)}
        >
          <Measured>
            {(width) => (
              <Sankey
                data={drawn}
                width={width}
                height={HEIGHT}
                label={words.label(told.paths.customers, drawn.steps.length)}
                number={(value) => format.number(value)}
                title={({ label, customers, left, ended, open }) =>
                  words.node(label, customers, customers - left - ended - open, ended, open, left)
                }
              />
            )}
          </Measured>
        </PicturePanel>
      )}
    </>
  );
}

function sankeyOf({ paths, serviceMap }: PathsQuery, language: 'en' | 'fi', others: string): SankeyData {
  const names = new Map(serviceMap.stages.map(({ id, names }) => [id, names[language]]));
  return {
    steps: paths.steps.map(({ nodes }) =>
      nodes.map(({ key, ...node }) => ({
        ...node,
        key,
        label: key === OTHERS ? others : (names.get(key) ?? key),
        isRest: key === OTHERS,
      })),
    ),
    links: paths.links,
  };
}

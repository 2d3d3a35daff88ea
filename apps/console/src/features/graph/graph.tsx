import { useView } from '../../address/use-view.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { usePage } from '../../shell/head/use-page.js';
import { useWhere } from '../../shell/frame/where.js';
import { Button } from '../../ui/controls.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { GraphShape } from './graph-shape.js';
import { Around } from './around.js';
import { graphAddress } from './graph-address.js';
import { GraphFilters } from './graph-filters.js';
import { Start } from './start.js';
import { useSurroundings } from './surroundings/use-surroundings.js';
import { graphWords } from './words.js';

/** Graph: how is everything connected? */
export function Graph() {
  const words = useWords(graphWords);
  const [view, change] = useView(graphAddress);
  const { surroundings, answer, news, refresh } = useSurroundings(view);
  const middle = surroundings?.nodes[0];
  const name = middle ? (middle.displayName ?? words.unnamed) : '';
  usePage(name || words.title);
  useWhere(name);
  const another = () => change({ of: '', expand: [], hide: [], at: '', find: '' }, { open: true });
  if (view.of === '')
    return (
      <>
        <ScreenHead title={words.title} lead={words.lead} />
        <Start find={view.find} onFind={(find) => change({ find })} />
      </>
    );
  const { data, error, isPending, isPlaceholderData, refetch } = answer;
  const nobody = !isPending && !isPlaceholderData && data !== undefined && !middle;
  return (
    <>
      <ScreenHead
        title={name || words.title}
        lead={words.lead}
        tools={<Button onClick={another}>{words.start.other}</Button>}
      />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : nobody ? (
        <Empty kind="no-match" title={words.nobody.title} text={words.nobody.text}>
          <Button look="primary" onClick={another}>
            {words.start.other}
          </Button>
        </Empty>
      ) : (
        <>
          <GraphFilters view={view} change={change} surroundings={surroundings} />
          {/* Above the picture: it lies over no control. */}
          <NewsBar news={news} onShow={() => void refresh()} />
          {!surroundings ? (
            <GraphShape />
          ) : surroundings.nodes.length === 1 && view.kinds.length === 0 ? (
            surroundings.since === null || view.month === '' ? (
              <Empty kind="nothing-yet" title={words.alone.title} text={words.alone.text} />
            ) : (
              <Empty kind="no-match" title={words.time.alone.title} text={words.time.alone.text}>
                <Button look="primary" onClick={() => change({ month: '' })}>
                  {words.time.back}
                </Button>
              </Empty>
            )
          ) : (
            <Around surroundings={surroundings} view={view} change={change} busy={isPlaceholderData} />
          )}
        </>
      )}
    </>
  );
}

import type { ComponentProps } from 'react';
import { Touchpoint, type TouchpointQuery, type TouchpointQueryVariables } from '../../../api/operations.generated.js';
import { holesBeside } from '../../../api/part-of.js';
import { useAsk } from '../../../api/use-ask.js';
import { Bones } from '../../../ui/panel.js';
import { Part } from '../../../ui/part.js';
import { Failure, Holes } from '../../../ui/states.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../map.module.css';
import { countsOf } from '../model/map-model.js';
import { mapWords } from '../words.js';
import { FeelingTrend } from './trend.js';
import { WhoMore } from './who-more.js';

/** Of their words one stands there at once. */
const [MOST_THEMES, MOST_QUOTES] = [3, 6];

interface TouchpointWordsProps {
  readonly asked: TouchpointQueryVariables;
  /** What groups are called. */
  readonly groups: ComponentProps<typeof WhoMore>['groups'];
}

/** How one touchpoint felt over two years, why customers come to it, what they say there in their own words, and who they are. */
export function TouchpointWords({ asked, groups }: TouchpointWordsProps) {
  const answer = useAsk(Touchpoint, asked, { about: ['channel', 'stage'] });
  const { data, error, isPending, refetch } = answer;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Bones lines={3} />;
  return (
    <>
      <Holes holes={holesBeside(data, ['cellStory', 'themes'])} />
      <Part of={answer} name="cellStory">
        {({ quarters }) => (
          <FeelingTrend quarters={quarters.map((one) => ({ quarter: one.quarter, feeling: countsOf(one) }))} />
        )}
      </Part>
      <Part of={answer} name="themes">
        {(themes) => <WhyTheyCome told={themes} />}
      </Part>
      {data.data.cellStory ? <WhoMore lifted={data.data.cellStory.groups} groups={groups} /> : null}
    </>
  );
}

/** What they speak of there, and how they say it. */
function WhyTheyCome({ told: { themes, quotes, cut } }: { readonly told: NonNullable<TouchpointQuery['themes']> }) {
  const words = useWords(mapWords);
  const format = useFormat();
  const most = Math.max(1, ...themes.map(({ count }) => count));
  // By what is written beside them.
  const told = themes
    .filter(({ stem }) => stem !== null)
    .slice(0, MOST_THEMES)
    .sort((a, b) => b.count - a.count);
  const [first, ...others] = [
    ...new Map(themes.flatMap(({ examples }) => examples).map((one) => [one.id, one])).values(),
  ]
    .filter(({ quote }) => quote.text !== null)
    .slice(0, MOST_QUOTES);
  return (
    <>
      {told.length > 0 ? (
        <>
          <h3>
            {words.why} <span className={styles['fine']}>{words.whyFrom(quotes, cut)}</span>
          </h3>
          <ul className={styles['themes']}>
            {told.map(({ stem, word, count }) => (
              <li key={stem}>
                <span>
                  <span style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
                  <span>{word}</span>
                </span>
                <span>{format.number(count)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {first ? (
        <>
          <h3>{words.theirWords}</h3>
          <Quote {...first} />
        </>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{words.moreWords}</summary>
          {others.map((one) => (
            <Quote key={one.id} {...one} />
          ))}
        </details>
      ) : null}
    </>
  );
}

type Said = NonNullable<TouchpointQuery['themes']>['themes'][number]['examples'][number];

function Quote({ quote, saidAt }: Said) {
  const format = useFormat();
  return (
    <blockquote className={styles['quote']}>
      <p>{quote.text}</p>
      <footer className={styles['fine']}>{format.date(saidAt)}</footer>
    </blockquote>
  );
}

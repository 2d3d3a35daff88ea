import type { PairQuery } from '../../../api/operations.generated.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { Waterfall } from '../../../pictures/waterfall/waterfall.js';
import type { WaterfallData } from '../../../pictures/waterfall/waterfall.geometry.js';
import { Panel } from '../../../ui/panel.js';
import { useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';
import { allPairsWords } from './all-pairs-words.js';

export type Why = NonNullable<PairQuery['why']>;

/** How the evidence adds up to the verdict, and what would turn it. */
export function Evidence({ why }: { readonly why: Why }) {
  const words = useWords(identityWords);
  const all = useWords(allPairsWords);
  const { score } = why;
  if (!score)
    return (
      <Panel title={words.why}>
        <p>{why.reason === 'NEVER_MET' ? words.nothingCompared : words.notCompared}</p>
        <Shared why={why} />
      </Panel>
    );
  const attribute = (name: string) => words.attributes[name] ?? name;
  const level = (name: string) => words.levels[name] ?? name;
  const steps = [
    ...score.comparisons.map((line) => ({ ...line, key: line.attribute, label: attribute(line.attribute) })),
    ...score.caps.map(({ cap, taken }) => ({
      key: cap,
      label: words.caps[cap] ?? cap,
      weight: -taken,
      level: null,
      rarity: 0,
    })),
  ];
  const data: WaterfallData = {
    prior: score.prior,
    priorLabel: words.prior,
    steps,
    totalLabel: words.total,
    beside: isOfSeveral(score) ? { label: all.average, bits: score.average } : undefined,
    threshold: score.threshold,
    reviewThreshold: score.reviewThreshold,
  };
  let sum = score.prior;
  const numeric = true;
  return (
    <PicturePanel
      name="evidence"
      title={words.why}
      more={words.whyMore}
      file="evidence"
      table={{
        columns: [
          { label: words.table.what },
          { label: words.table.level },
          { label: words.table.bits, numeric },
          { label: words.table.rarity, numeric },
          { label: words.table.sum, numeric },
        ],
        rows: [
          [words.prior, null, tenth(score.prior), null, tenth(score.prior)],
          ...steps.map((step) => [
            step.label,
            step.level === null ? null : level(step.level),
            tenth(step.weight),
            tenth(step.rarity),
            tenth((sum += step.weight)),
          ]),
          [words.total, null, tenth(score.total), null, tenth(score.total)],
          ...(isOfSeveral(score) ? [[all.average, null, tenth(score.average), null, tenth(score.average)]] : []),
        ],
      }}
    >
      <Measured>
        {(width) => (
          <Waterfall
            data={data}
            width={width}
            label={words.whyLabel(score.total, score.threshold)}
            bits={words.bits}
            thresholdLabel={words.threshold}
          />
        )}
      </Measured>
      {isOfSeveral(score) ? (
        <>
          <h3>{all.title(score.pairs)}</h3>
          <p className={styles['notes']}>
            {all.text(score.average, score.threshold, score.averageThreshold, score.reviewThreshold)}
          </p>
        </>
      ) : null}
      <Shared why={why} />
      {why.flips.length + why.flippedBy.length > 0 ? (
        <>
          <h3>{words.flip}</h3>
          <ul className={styles['notes']}>
            {why.flips.slice(0, 4).map((flip) => (
              <li key={`${flip.attribute} ${flip.level}`}>
                {words.flipTo(attribute(flip.attribute), level(flip.level), flip.total)}
              </li>
            ))}
            {why.flippedBy.map(({ verdict, decision }) => (
              <li key={`${verdict} ${decision}`}>{words.flippedBy[verdict]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </PicturePanel>
  );
}

type Score = NonNullable<Why['score']>;

/** Whether the two customers have more pairs of records than the one that is shown: the machine goes by all of them. */
const isOfSeveral = (score: Score): score is Score & { readonly average: number; readonly pairs: number } =>
  score.average !== null && score.pairs !== null && score.pairs > 1;

const tenth = (value: number): number => Math.round(value * 10) / 10;

function Shared({ why: { shared } }: { readonly why: Why }) {
  const words = useWords(identityWords);
  if (shared.length === 0) return null;
  return (
    <>
      <h3>{words.shared}</h3>
      <ul className={styles['notes']}>
        {shared.map(({ carriers, counts, identifier: { kind, value } }) => (
          <li key={`${kind} ${value}`}>
            {words.kinds[kind]} <strong>{value ?? words.hidden}</strong>, {words.sharedBy(carriers, counts)}
          </li>
        ))}
      </ul>
    </>
  );
}

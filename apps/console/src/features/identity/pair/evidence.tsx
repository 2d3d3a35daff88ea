import type { PairQuery } from '../../../api/operations.generated.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { Waterfall } from '../../../pictures/waterfall/waterfall.js';
import type { WaterfallData } from '../../../pictures/waterfall/waterfall.geometry.js';
import { Panel } from '../../../ui/panel.js';
import { useWords } from '../../../words/words.js';
import styles from '../identity.module.css';
import { identityWords } from '../words.js';

export type Why = NonNullable<PairQuery['why']>;

/** How the evidence adds up to the verdict, and what would turn it. */
export function Evidence({ why }: { readonly why: Why }) {
  const words = useWords(identityWords);
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

import { Activity, Hourglass, MessageSquareHeart, Handshake, Megaphone, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { goToPanel } from '../../../ui/panel.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';
import { PANELS, type PanelId } from './panel-ids.js';

/** Six facts, each leading to what it was counted from. No score: nothing is summed up that could not be opened. */
export function Figures({ customer }: { readonly customer: CustomerOfPage }) {
  const { figures } = useWords(customerWords);
  const format = useFormat();
  const { activity, waits, kept, broken, due, feeling, recommendations, theirs, feedback } = customer;
  const longest = Math.max(0, ...waits.nodes.map(({ length }) => length.seconds));
  const settled = kept.totalCount + broken.totalCount;
  const given = recommendations.filter(({ direction }) => direction === 'GIVEN').length;
  const served = theirs.filter(({ direction }) => direction === 'FROM').length;
  // The feeling and the river of an account are of its people too; its touchpoints are its own.
  const spanOf = customer.kind === 'PERSON' ? figures.span : figures.ownSpan;
  const judged = feedback[0];
  const score =
    judged && judged.score !== null
      ? figures.lastJudged(
          `${format.number(judged.score)}${judged.scaleMax === null ? '' : `/${format.number(judged.scaleMax)}`}`,
        )
      : '';
  return (
    <section className={styles['figures']} aria-label={figures.label}>
      <Figure
        sign={Hourglass}
        label={figures.waiting}
        value={format.number(waits.totalCount)}
        tone={waits.totalCount > 0 ? 'waiting' : undefined}
        leads={PANELS.promises}
      >
        {waits.totalCount === 0 ? figures.nobodyWaits : figures.longest(format.span(longest * 1_000))}
      </Figure>
      <Figure
        sign={Handshake}
        label={figures.promises}
        value={settled === 0 ? '–' : figures.keptOf(kept.totalCount, settled)}
        leads={PANELS.promises}
        parts={[
          ['positive', kept.totalCount],
          ['waiting', due.totalCount],
          ['negative', broken.totalCount],
        ]}
      >
        {settled + due.totalCount === 0 ? figures.noPromises : figures.brokenAndDue(broken.totalCount, due.totalCount)}
      </Figure>
      <Figure
        sign={Activity}
        label={figures.touchpoints}
        value={format.number(activity.touchpoints)}
        leads={PANELS.timeline}
      >
        {activity.firstAt && activity.lastAt
          ? spanOf(format.shortMonth(activity.firstAt), format.shortMonth(activity.lastAt))
          : figures.noTouchpoints}
      </Figure>
      <Figure
        sign={MessageSquareHeart}
        label={figures.feeling}
        value={feeling.balance === null ? '–' : `${feeling.balance > 0 ? '+' : ''}${format.number(feeling.balance, 2)}`}
        leads={PANELS.timeline}
        parts={[
          ['positive', feeling.positive],
          ['neutral', feeling.neutral],
          ['negative', feeling.negative],
        ]}
      >
        {[figures.felt(feeling.positive, feeling.neutral, feeling.negative), score].filter(Boolean).join(', ')}
      </Figure>
      <Figure
        sign={Megaphone}
        label={figures.recommendations}
        value={format.number(given)}
        leads={PANELS.recommendations}
      >
        {figures.cameBy(recommendations.length - given)}
      </Figure>
      <Figure sign={Users} label={figures.theirs} value={format.number(served)} leads={PANELS.relations}>
        {served === 0 ? figures.noTheirs : figures.theirsKnown}
      </Figure>
    </section>
  );
}

interface FigureProps {
  readonly sign: LucideIcon;
  readonly label: string;
  readonly value: string;
  readonly tone?: 'waiting' | undefined;
  /** The panel that holds what was counted. */
  readonly leads: PanelId;
  /** How it is made up, in order; what they are is told in words beside them. */
  readonly parts?: readonly (readonly [tone: 'positive' | 'neutral' | 'negative' | 'waiting', count: number])[];
  readonly children: ReactNode;
}

const Figure = ({ sign: Sign, label, value, tone, leads, parts = [], children }: FigureProps) => (
  <button type="button" className={styles['figure']} onClick={() => goToPanel(leads)}>
    <span className={styles['figure-label']}>
      <Sign size={14} aria-hidden="true" />
      {label}
    </span>
    <b data-tone={tone}>{value}</b>
    <span>{children}</span>
    {parts.some(([, count]) => count > 0) ? (
      <span className={styles['parts']} aria-hidden="true">
        {parts.map(([of, count]) => (count > 0 ? <i key={of} data-of={of} style={{ flexGrow: count }} /> : null))}
      </span>
    ) : null}
  </button>
);

import { Activity, BriefcaseBusiness, Inbox, MessageSquareHeart, Split, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { customerWords } from '../words.js';

/** Five figures, each with what stands behind it. No score: nothing is summed up that could not be opened. */
export function Figures({ customer }: { readonly customer: CustomerOfPage }) {
  const { figures } = useWords(customerWords);
  const format = useFormat();
  const { activity, cases, opportunities, records } = customer;
  const deals = opportunities.nodes.filter(({ outcome }) => outcome === 'OPEN').length;
  const judged = customer.feedback[0];
  const score =
    judged && judged.score !== null
      ? `${format.number(judged.score)}${judged.scaleMax === null ? '' : ` / ${format.number(judged.scaleMax)}`}`
      : '–';
  return (
    <section className={styles['figures']} aria-label={figures.label}>
      <Figure
        sign={Inbox}
        label={figures.open}
        value={format.number(activity.openCases)}
        tone={activity.openCases > 0 ? 'waiting' : undefined}
      >
        {cases.totalCount === 0 ? figures.noCases : figures.ofAll(cases.totalCount)}
      </Figure>
      <Figure sign={Activity} label={figures.touchpoints} value={format.number(activity.touchpoints)}>
        {activity.firstAt && activity.lastAt
          ? figures.span(format.shortMonth(activity.firstAt), format.shortMonth(activity.lastAt))
          : figures.noTouchpoints}
      </Figure>
      <Figure sign={MessageSquareHeart} label={figures.judged} value={score}>
        {judged ? [judged.form.toUpperCase(), format.ago(judged.givenAt)].join(', ') : figures.notJudged}
      </Figure>
      <Figure sign={BriefcaseBusiness} label={figures.deals} value={format.number(opportunities.totalCount)}>
        {opportunities.totalCount === 0 ? figures.noDeals : figures.openDeals(deals)}
      </Figure>
      <Figure sign={Split} label={figures.certainty} value={format.number(records.length)}>
        {figures.recordsOf(records.length)}
      </Figure>
    </section>
  );
}

interface FigureProps {
  readonly sign: LucideIcon;
  readonly label: string;
  readonly value: string;
  readonly tone?: 'waiting' | undefined;
  readonly children: ReactNode;
}

const Figure = ({ sign: Sign, label, value, tone, children }: FigureProps) => (
  <div className={styles['figure']}>
    <span className={styles['figure-label']}>
      <Sign size={14} aria-hidden="true" />
      {label}
    </span>
    <b data-tone={tone}>{value}</b>
    <span>{children}</span>
  </div>
);

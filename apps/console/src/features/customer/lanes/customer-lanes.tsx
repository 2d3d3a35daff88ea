import { Handshake } from 'lucide-react';
import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { lanesGeometry, type TickLabels } from '../../../pictures/lanes/lanes.geometry.js';
import { lanesTable } from '../../../pictures/lanes/lanes-table.js';
import { Lanes } from '../../../pictures/lanes/lanes.js';
import { Measured } from '../../../pictures/measured.js';
import { PicturePanel } from '../../../pictures/picture-panel.js';
import { ChannelSign } from '../../../ui/channel-sign.js';
import { Button } from '../../../ui/controls.js';
import { DayField } from '../../../ui/form/day-field.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../customer.module.css';
import type { CustomerOfPage } from '../use-customer.js';
import { journeyWords } from '../journey/words.js';
import { allWaits } from '../understood/all-waits.js';
import { lanesOf } from './lanes-of.js';
import { momentOf, daysBetween, type Days } from './days.js';

interface CustomerLanesProps {
  readonly customer: CustomerOfPage;
  readonly days: Days;
  readonly onDays: (days: Days) => void;
  /** Where the year ends, in milliseconds. */
  readonly now: number;
}

const DAY = 86_400_000;
/** A shorter drag is a slip of the hand. */
const LEAST_DRAG_PX = 4;

/** The year by channels, with waits and promises; a part of it can be chosen, and the timeline below shows that part. */
export function CustomerLanes({ customer, days, onDays, now }: CustomerLanesProps) {
  const { lanes: words } = useWords(journeyWords);
  const { channel, feeling } = useWords(common);
  const format = useFormat();
  const { lanes, given } = customer;
  const data = useMemo(
    () => lanesOf({ lanes, asked: { nodes: allWaits(customer) }, given }, now, (one) => channel[one], words.promises),
    [lanes, given, customer, now, channel, words],
  );
  const labels = format.monthTick;
  const shown = data.marks.filter(({ at }) => at >= data.from);
  if (shown.length === 0) return null;
  const table = lanesTable(data, {
    ...words,
    touchpoint: (felt) => feeling[felt],
    promise: (outcome) => words[outcome],
  });
  return (
    <PicturePanel
      name="lanes"
      title={words.title}
      more={words.more(lanes.nodes.length, lanes.totalCount)}
      file={`${words.file}-${customer.id.slice(0, 8)}`}
      table={table}
    >
      <Measured>
        {(width) => (
          <Brushed data={data} width={width} labels={labels} days={days} onDays={onDays}>
            {words.label(data.channels.length, shown.length)}
          </Brushed>
        )}
      </Measured>
      <DayFields days={days} onDays={onDays} />
    </PicturePanel>
  );
}

const signOf = (lane: string) =>
  lane === 'promises' ? <Handshake size={14} aria-hidden="true" /> : <ChannelSign channel={lane} size={14} />;

interface BrushedProps {
  readonly data: ReturnType<typeof lanesOf>;
  readonly width: number;
  readonly labels: TickLabels;
  readonly days: Days;
  readonly onDays: (days: Days) => void;
  /** What the picture is called. */
  readonly children: string;
}

function Brushed({ data, width, labels, days, onDays, children }: BrushedProps) {
  const place = useRef<HTMLDivElement>(null);
  const began = useRef<number>(undefined);
  const [drawn, draw] = useState<{ readonly from: number; readonly to: number }>();
  const geometry = lanesGeometry(data, width, labels);
  const timeOf = ({ clientX }: PointerEvent) => geometry.timeAt(clientX - place.current!.getBoundingClientRect().left);
  const [since, until] = [momentOf(days.since), momentOf(days.until, 1)];
  const chosen =
    drawn ??
    (since === undefined && until === undefined ? undefined : { from: since ?? data.from, to: (until ?? data.to) - 1 });
  const end = (event: PointerEvent) => {
    const from = began.current;
    began.current = undefined;
    draw(undefined);
    if (from === undefined) return;
    const to = timeOf(event);
    if (Math.abs(geometry.xOf(from) - geometry.xOf(to)) >= LEAST_DRAG_PX) onDays(daysBetween(from, to));
  };
  return (
    <div
      ref={place}
      className={styles['brush']}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = timeOf(event);
      }}
      onPointerMove={(event) => {
        const from = began.current;
        if (from === undefined) return;
        const to = timeOf(event);
        draw({ from: Math.min(from, to), to: Math.max(from, to, from + DAY / 24) });
      }}
      onPointerUp={end}
      onPointerCancel={() => {
        began.current = undefined;
        draw(undefined);
      }}
    >
      <Lanes data={data} width={width} label={children} tickLabels={labels} chosen={chosen} signOf={signOf} />
    </div>
  );
}

function DayFields({ days, onDays }: Pick<CustomerLanesProps, 'days' | 'onDays'>) {
  const { lanes: words } = useWords(journeyWords);
  const isOpen = days.since === '' && days.until === '';
  return (
    <div className={styles['period-fields']} role="group" aria-label={words.period}>
      <DayField
        label={words.from}
        value={days.since}
        max={days.until}
        onChange={(since) => onDays({ ...days, since })}
      />
      <DayField label={words.to} value={days.until} min={days.since} onChange={(until) => onDays({ ...days, until })} />
      {isOpen ? (
        <span className={styles['fine']}>{words.hint}</span>
      ) : (
        <Button small onClick={() => onDays({ since: '', until: '' })}>
          {words.all}
        </Button>
      )}
    </div>
  );
}

import { useId } from 'react';
import { Button, fieldStyles, Pill, Segments } from '../../ui/controls.js';
import { useFormat, useWords } from '../../words/words.js';
import { HOPS, MOST, WHO, type ChangeGraph, type GraphView } from './graph-address.js';
import styles from './graph.module.css';
import { kindsIn, strongestOf, type Surroundings } from './surroundings/surroundings.js';
import { TimeSlider } from './time/time-slider.js';
import { graphWords } from './words.js';

interface GraphFiltersProps {
  readonly view: GraphView;
  readonly change: ChangeGraph;
  readonly surroundings: Surroundings | undefined;
}

/** How far the picture goes, and which of it is shown. */
export function GraphFilters({ view, change, surroundings }: GraphFiltersProps) {
  const { narrow: words, relation } = useWords(graphWords);
  const format = useFormat();
  const [told, most] = [useId(), useId()];
  const strongest = surroundings ? strongestOf(surroundings) : 1;
  const kinds = surroundings ? kindsIn(surroundings) : [];
  const narrowed = view.kinds.length > 0 || view.who !== 'all' || view.told > 1 || view.hide.length > 0;
  return (
    <div className={styles['filters']} role="group" aria-label={words.label}>
      <span className={styles['field']}>
        <span aria-hidden="true">{words.hops}</span>
        <Segments
          label={words.hops}
          value={view.hops}
          onChange={(hops) => change({ hops })}
          options={HOPS.map((value) => ({ value, label: value }))}
        />
      </span>
      <Segments
        label={words.who}
        value={view.who}
        onChange={(who) => change({ who })}
        options={WHO.map((value) => ({ value, label: words[value] }))}
      />
      {kinds.length > 1 ? (
        <span className={styles['field']} role="group" aria-label={words.kinds}>
          {kinds.map(({ kind, count }) => (
            <Pill
              key={kind}
              on={view.kinds.length === 0 || view.kinds.includes(kind)}
              count={format.number(count)}
              onClick={() => change({ kinds: toggled(kind, view.kinds, kinds) })}
            >
              {relation[kind]}
            </Pill>
          ))}
        </span>
      ) : null}
      {strongest > 1 ? (
        <span className={styles['field']}>
          <label htmlFor={told}>{words.told}</label>
          <input
            id={told}
            type="range"
            min={1}
            max={strongest}
            value={Math.min(view.told, strongest)}
            aria-valuetext={words.toldIs(view.told)}
            onChange={({ target }) => change({ told: Number(target.value) })}
          />
          <output htmlFor={told}>{words.toldIs(view.told)}</output>
        </span>
      ) : null}
      <span className={styles['field']}>
        <label htmlFor={most}>{words.most}</label>
        <select
          id={most}
          className={fieldStyles.input}
          value={view.most}
          onChange={({ target }) => change({ most: target.value as GraphView['most'] })}
        >
          {MOST.map((value) => (
            <option key={value} value={value}>
              {format.number(Number(value))}
            </option>
          ))}
        </select>
      </span>
      {surroundings?.since ? (
        <TimeSlider since={surroundings.since} month={view.month} onChange={(month) => change({ month })} />
      ) : null}
      {view.hide.length > 0 ? (
        <Button small onClick={() => change({ hide: [] })}>
          {words.hidden(view.hide.length)}
        </Button>
      ) : null}
      {narrowed ? (
        <Button small look="ghost" onClick={() => change({ kinds: [], who: 'all', told: 1, hide: [] })}>
          {words.reset}
        </Button>
      ) : null}
    </div>
  );
}

type Kind = GraphView['kinds'][number];

/** One kind on or off; all on is the same as none named, and the last one does not go off. */
function toggled(kind: Kind, chosen: readonly Kind[], all: readonly { readonly kind: Kind }[]): readonly Kind[] {
  const on = chosen.length === 0 ? all.map((one) => one.kind) : chosen;
  const next = on.includes(kind) ? on.filter((one) => one !== kind) : [...on, kind];
  return next.length === 0 || next.length === all.length ? [] : next;
}

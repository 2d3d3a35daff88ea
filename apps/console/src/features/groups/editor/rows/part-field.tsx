import { useEffect, useState } from 'react';
import { fieldStyles } from '../../../../ui/controls.js';
import { DayField } from '../../../../ui/form/day-field.js';
import { useWords } from '../../../../words/words.js';
import type { PartKind } from '../../conditions/fields.js';
import type { Part } from '../../conditions/rule.js';
import { useChoices } from './choices.js';
import styles from '../editor.module.css';
import { SeveralField } from './several-field.js';
import { editorWords } from '../words.js';

interface PartFieldProps<P extends Part, K> {
  readonly part: P;
  readonly kind: K;
  readonly label: string;
  readonly onChange: (part: Part, isTyped?: boolean) => void;
}

type Of<Is extends Part['is']> = PartFieldProps<Part & { readonly is: Is }, PartKind & { readonly is: Is }>;

/** The field by which one says a part of a condition. */
export function PartField({
  part,
  kind,
  isShare,
  ...rest
}: PartFieldProps<Part, PartKind | undefined> & {
  /** Numbers are shares of one, written in percent. */
  readonly isShare: boolean;
}) {
  if (part.is === 'choice' && kind?.is === 'choice') return <ChoiceField part={part} kind={kind} {...rest} />;
  if (part.is === 'range' && kind?.is === 'range')
    return kind.of === 'days' ? (
      <Days part={part} kind={kind} {...rest} />
    ) : (
      <Numbers part={part} kind={kind} isShare={isShare} {...rest} />
    );
  if (part.is === 'flag' && kind?.is === 'flag') return <YesOrNo part={part} kind={kind} {...rest} />;
  if (part.is === 'text' && kind?.is === 'text')
    return (
      <input
        className={fieldStyles.input}
        aria-label={rest.label}
        value={part.text}
        maxLength={kind.most}
        onChange={({ target }) => rest.onChange({ ...part, text: target.value }, true)}
      />
    );
  return <code className={styles['kept']}>{JSON.stringify(part.is === 'kept' ? part.value : part)}</code>;
}

function ChoiceField({ part, kind, label, onChange }: Of<'choice'>) {
  const words = useWords(editorWords);
  const options = useChoices(part.name, kind, part.values);
  if (!kind.one)
    return (
      <SeveralField
        label={label}
        none={words.choose}
        options={options}
        values={part.values}
        onChange={(values) => onChange({ ...part, values })}
      />
    );
  return (
    <select
      className={fieldStyles.input}
      aria-label={label}
      value={part.values[0] ?? ''}
      onChange={({ target }) => onChange({ ...part, values: target.value === '' ? [] : [target.value] })}
    >
      {part.values.length === 0 ? <option value="">{words.choose}</option> : null}
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

function YesOrNo({ part, label, onChange }: Of<'flag'>) {
  const words = useWords(editorWords);
  return (
    <select
      className={fieldStyles.input}
      aria-label={label}
      value={part.yes ? 'yes' : 'no'}
      onChange={({ target }) => onChange({ ...part, yes: target.value === 'yes' })}
    >
      <option value="yes">{words.yes}</option>
      <option value="no">{words.no}</option>
    </select>
  );
}

/** Whole days, by the clock of the gateway (UTC), as the filter takes them. */
function Days({ part, label, onChange }: Of<'range'>) {
  const words = useWords(editorWords);
  const instant = (day: string) => (day === '' ? '' : `${day}T00:00:00.000Z`);
  return (
    <span className={styles['ends']} role="group" aria-label={label}>
      <DayField
        label={words.from}
        value={part.from.slice(0, 10)}
        onChange={(day) => onChange({ ...part, from: instant(day) })}
      />
      <DayField
        label={words.before}
        value={part.to.slice(0, 10)}
        onChange={(day) => onChange({ ...part, to: instant(day) })}
      />
    </span>
  );
}

function Numbers({ part, label, isShare, onChange }: Of<'range'> & { readonly isShare: boolean }) {
  const words = useWords(editorWords);
  return (
    <span className={styles['ends']} role="group" aria-label={label}>
      <NumberEnd
        label={words.atLeast}
        value={part.from}
        isShare={isShare}
        onChange={(from) => onChange({ ...part, from }, true)}
      />
      <NumberEnd
        label={words.atMost}
        value={part.to}
        isShare={isShare}
        onChange={(to) => onChange({ ...part, to }, true)}
      />
    </span>
  );
}

const PERCENT = 100;
/** Seven percent is 0.07 and not 0.07000000000000001. */
const scaled = (text: string, by: number) =>
  text.trim() === '' || !Number.isFinite(Number(text)) ? text : String(Number((Number(text) * by).toFixed(6)));

/** A number as it was typed, with a point or a comma, as the filter takes it. */
const valueOf = (typed: string, isShare: boolean) => {
  const text = typed.trim().replace(',', '.');
  return isShare ? scaled(text, 1 / PERCENT) : text;
};

function NumberEnd({
  label,
  value,
  isShare,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly isShare: boolean;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords(editorWords);
  const shown = isShare ? scaled(value, PERCENT) : value;
  const [typed, type] = useState(shown);
  // What is being typed, such as `1.`, stays; what changed elsewhere is shown.
  useEffect(() => type((now) => (valueOf(now, isShare) === value ? now : shown)), [value, shown, isShare]);
  return (
    <label>
      {label}
      <input
        className={fieldStyles.input}
        inputMode="decimal"
        size={5}
        value={typed}
        onChange={({ target }) => {
          type(target.value);
          onChange(valueOf(target.value, isShare));
        }}
      />
      {isShare ? words.inPercent : null}
    </label>
  );
}

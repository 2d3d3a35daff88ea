import { X } from 'lucide-react';
import { use } from 'react';
import { Button, fieldStyles } from '../../../../ui/controls.js';
import { useWords } from '../../../../words/words.js';
import { FIELDS, newCondition, newPart } from '../../conditions/fields.js';
import { flawOf } from '../../conditions/flaws.js';
import {
  together,
  type Condition,
  type How,
  type Kept,
  type Part,
  type Related,
  type Rule,
} from '../../conditions/rule.js';
import { COUNTS } from '../../name/group-name.js';
import { OwnedChoices } from './choices.js';
import styles from '../editor.module.css';
import { PartField } from './part-field.js';
import { useFocus } from './use-focus.js';
import { editorWords } from '../words.js';

export interface RowProps<R extends Rule> {
  readonly rule: R;
  readonly onChange: (rule: Rule, isTyped?: boolean) => void;
  readonly onRemove: () => void;
}

const RELATED = ['people', 'organizations'] as const;
const RELATED_HOWS: readonly How[] = ['some', 'none'];

/** What a row is about and how it compares; of customers who are tied, their conditions stand under it. */
export function RowHead({ rule, onChange, onRemove }: RowProps<Condition | Related>) {
  const words = useWords(editorWords);
  const { names } = use(OwnedChoices);
  const fields = [...Object.keys(FIELDS), ...RELATED].filter(
    (field) => names || !FIELDS[field]?.names || field === rule.field,
  );
  const hows = rule.is === 'related' ? RELATED_HOWS : FIELDS[rule.field]!.hows;
  const about = (field: string): Rule =>
    field === 'people' || field === 'organizations'
      ? { is: 'related', field, how: 'some', of: rule.is === 'related' ? rule.of : together() }
      : newCondition(field);
  return (
    <>
      <select
        className={fieldStyles.input}
        aria-label={words.field}
        data-field=""
        value={rule.field}
        onChange={({ target }) => onChange(about(target.value))}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {words.fields[field]}
          </option>
        ))}
      </select>
      {hows.length > 1 ? (
        <select
          className={fieldStyles.input}
          aria-label={words.how}
          value={rule.how}
          onChange={({ target }) => onChange({ ...rule, how: target.value } as Rule)}
        >
          {hows.map((how) => (
            <option key={how} value={how}>
              {words.hows[how]}
            </option>
          ))}
        </select>
      ) : null}
      <Remove what={words.fields[rule.field] ?? rule.field} onRemove={onRemove} />
    </>
  );
}

/** One condition: what it is about, how it compares, and by what it narrows. */
export function ConditionRow({ rule, onChange, onRemove }: RowProps<Condition>) {
  const words = useWords(editorWords);
  const { parts: kinds, whole } = FIELDS[rule.field]!;
  const left = whole ? [] : Object.keys(kinds).filter((name) => !rule.parts.some((part) => part.name === name));
  const put = (index: number, part: Part, isTyped?: boolean) =>
    onChange({ ...rule, parts: rule.parts.map((one, at) => (at === index ? part : one)) }, isTyped);
  const feature = rule.parts.find((part) => part.is === 'choice' && part.name === 'feature');
  const [place, focus] = useFocus<HTMLDivElement>();
  const fieldOf = (at: HTMLElement, index: number) => at.children[index]?.querySelector('select, input, button');
  const narrow = (name: string) => {
    onChange({ ...rule, parts: [...rule.parts, newPart(name, kinds[name]!)] });
    // The choice that the keys were on is gone with the last of what it offered.
    if (left.length === 1) focus((at) => fieldOf(at, rule.parts.length));
  };
  const widen = (index: number) => {
    onChange({ ...rule, parts: rule.parts.filter((_, at) => at !== index) });
    focus((at) => fieldOf(at, Math.max(0, index - 1)) ?? at.querySelector(':scope > select'));
  };
  const isShare = feature?.is === 'choice' && !COUNTS.has(feature.values[0] ?? '');
  return (
    <li className={styles['row']}>
      <RowHead rule={rule} onChange={onChange} onRemove={onRemove} />
      <div ref={place} className={styles['parts']}>
        {rule.parts.map((part, index) => {
          const label = words.parts[part.name] ?? part.name;
          const flaw = flawOf(part, rule.field === 'behaviour' ? 'numbers' : 'days');
          return (
            <div key={part.name} className={styles['part']} data-flaw={flaw ?? ''}>
              {whole ? null : <span>{label}</span>}
              <PartField
                part={part}
                kind={kinds[part.name]}
                isShare={isShare}
                label={`${words.fields[rule.field]}: ${label}`}
                onChange={(to, isTyped) => put(index, to, isTyped)}
              />
              {whole ? null : <Remove what={`${words.fields[rule.field]}: ${label}`} onRemove={() => widen(index)} />}
              {flaw ? <span className={styles['flaw']}>{words.flaws[flaw]}</span> : null}
            </div>
          );
        })}
        {left.length > 0 ? (
          <select
            className={fieldStyles.input}
            aria-label={`${words.fields[rule.field]}: ${words.narrow}`}
            value=""
            onChange={({ target }) => narrow(target.value)}
          >
            <option value="">{words.narrow}</option>
            {left.map((name) => (
              <option key={name} value={name}>
                {words.parts[name] ?? name}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    </li>
  );
}

/** What the rows cannot say: shown, kept, and taken out when one wants. */
export function KeptRow({ rule, onRemove }: Omit<RowProps<Kept>, 'onChange'>) {
  const words = useWords(editorWords);
  const isPicked = rule.member === 'ids' && Array.isArray(rule.value);
  const what = isPicked ? words.picked((rule.value as readonly unknown[]).length) : words.kept(rule.member);
  return (
    <li className={styles['row']}>
      <span>{what}</span>
      {isPicked ? null : <code className={styles['kept']}>{JSON.stringify(rule.value)}</code>}
      <Remove what={what} onRemove={onRemove} />
    </li>
  );
}

function Remove({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  const words = useWords(editorWords);
  return (
    <Button small look="ghost" name={words.remove(what)} onClick={onRemove} data-remove="">
      <X size={14} aria-hidden="true" />
    </Button>
  );
}

import { Plus } from 'lucide-react';
import { Button, fieldStyles } from '../../../../ui/controls.js';
import { useWords } from '../../../../words/words.js';
import { newCondition } from '../../conditions/fields.js';
import { together, type Related, type Rule, type Together } from '../../conditions/rule.js';
import styles from '../editor.module.css';
import { ConditionRow, KeptRow, RowHead, type RowProps } from './rule-row.js';
import { useFocus } from './use-focus.js';
import { editorWords } from '../words.js';

interface RulesBlockProps {
  readonly rules: Together;
  readonly onChange: (rules: Together, isTyped?: boolean) => void;
  /** Takes the whole set out; none at the top. */
  readonly onRemove?: () => void;
  /** Without conditions it means something too. */
  readonly mayBeEmpty?: boolean;
}

const JOINS = { all: ['all', false], any: ['any', false], none: ['any', true], notAll: ['all', true] } as const;
type Join = keyof typeof JOINS;
const joinOf = ({ join, negated }: Together): Join =>
  join === 'any' ? (negated ? 'none' : 'any') : negated ? 'notAll' : 'all';

/** Conditions that hold together, sets of conditions among them, as deep as one wants. */
export function RulesBlock({ rules, onChange, onRemove, mayBeEmpty }: RulesBlockProps) {
  const words = useWords(editorWords);
  const [place, focus] = useFocus<HTMLDivElement>();
  const list = rules.rules;
  const rowsOf = (at: HTMLElement) => [...(at.querySelector(':scope > ul')?.children ?? [])];
  const add = (rule: Rule) => {
    onChange({ ...rules, rules: [...list, rule] });
    focus((at) => rowsOf(at).at(-1)?.querySelector('select'));
  };
  const remove = (index: number) => {
    onChange({ ...rules, rules: list.filter((_, at) => at !== index) });
    focus(
      (at) => rowsOf(at)[Math.max(0, index - 1)]?.querySelector('select, button') ?? at.querySelector('[data-add]'),
    );
  };
  const put = (index: number, rule: Rule, isTyped?: boolean) =>
    onChange({ ...rules, rules: list.map((one, at) => (at === index ? rule : one)) }, isTyped);
  return (
    <div ref={place} className={styles['block']}>
      <div className={styles['join']}>
        <select
          className={fieldStyles.input}
          aria-label={words.join}
          value={joinOf(rules)}
          onChange={({ target }) => {
            const [join, negated] = JOINS[target.value as Join];
            onChange({ ...rules, join, negated });
          }}
        >
          {(Object.keys(JOINS) as Join[]).map((join) => (
            <option key={join} value={join}>
              {words.joins[join]}
            </option>
          ))}
        </select>
        {onRemove ? (
          <Button small look="ghost" onClick={onRemove}>
            {words.removeSet}
          </Button>
        ) : null}
      </div>
      {list.length > 0 ? (
        <ul>
          {list.map((rule, index) => (
            <RuleRow
              key={index}
              rule={rule}
              onChange={(to, isTyped) => put(index, to, isTyped)}
              onRemove={() => remove(index)}
            />
          ))}
        </ul>
      ) : (
        // Where one begins nothing is wrong yet; a set within it that says nothing is.
        <p className={mayBeEmpty || !onRemove ? styles['fine'] : styles['flaw']}>
          {mayBeEmpty ? words.anybody : words.flaws.empty}
        </p>
      )}
      <div className={styles['add']}>
        <Button small data-add="" onClick={() => add(newCondition('touchpoints'))}>
          <Plus size={14} aria-hidden="true" />
          {words.addCondition}
        </Button>
        <Button small look="ghost" onClick={() => add(together([newCondition('touchpoints')], 'any'))}>
          <Plus size={14} aria-hidden="true" />
          {words.addGroup}
        </Button>
      </div>
    </div>
  );
}

function RuleRow({ rule, onChange, onRemove }: RowProps<Rule>) {
  switch (rule.is) {
    case 'condition':
      return <ConditionRow rule={rule} onChange={onChange} onRemove={onRemove} />;
    case 'related':
      return <RelatedRow rule={rule} onChange={onChange} onRemove={onRemove} />;
    case 'together':
      return (
        <li>
          <RulesBlock rules={rule} onChange={onChange} onRemove={onRemove} />
        </li>
      );
    case 'kept':
      return <KeptRow rule={rule} onRemove={onRemove} />;
  }
}

function RelatedRow({ rule, onChange, onRemove }: RowProps<Related>) {
  const words = useWords(editorWords);
  return (
    <li>
      <div className={styles['row']}>
        <RowHead rule={rule} onChange={onChange} onRemove={onRemove} />
        <span className={styles['fine']}>{words.theirs}</span>
      </div>
      <RulesBlock mayBeEmpty rules={rule.of} onChange={(of, isTyped) => onChange({ ...rule, of }, isTyped)} />
    </li>
  );
}

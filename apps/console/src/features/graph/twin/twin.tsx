import { Pin, Route } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useKeys } from '../../../shell/keys/use-keys.js';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../graph.module.css';
import { toggled } from '../lasso/selection.js';
import { feltOfNode } from '../picture/look.js';
import { drawnOf, type Node, type Shown, type Tie } from '../surroundings/surroundings.js';
import { graphWords } from '../words.js';
import { FeltMark, KindMark } from './marks.js';

const PAGE = 100;

interface TwinProps {
  readonly shown: Shown;
  readonly chosen: string;
  /** The way to whoever is chosen, where one asked for it. */
  readonly way: readonly Tie[];
  /** Who stays in front: here too. */
  readonly pinned: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly find: string;
  readonly onFind: (find: string) => void;
  readonly onChoose: (id: string) => void;
  readonly nameOf: (node: Node) => string;
}

/** Who is in the picture, as a list in step with it: whatever is left out there is left out here. Keys: `j` `k` Enter `x`. */
export function Twin({ shown, chosen, way, pinned, selected, onSelect, find, onFind, onChoose, nameOf }: TwinProps) {
  const words = useWords(graphWords);
  const { feeling } = useWords(common);
  const format = useFormat();
  const [most, showMore] = useState(PAGE);
  const list = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => {
    const part = find.trim().toLowerCase();
    const found = part === '' ? shown.nodes : shown.nodes.filter((node) => nameOf(node).toLowerCase().includes(part));
    return [...found.filter(({ id }) => pinned.has(id)), ...found.filter(({ id }) => !pinned.has(id))];
  }, [shown, pinned, find, nameOf]);
  const passed = new Set(way.flatMap(({ from, to }) => [from, to]));
  const move = (by: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('tbody button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  const toggle = () => {
    const id = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-node]')?.dataset['node'];
    if (id) onSelect(toggled(selected, id));
  };
  useKeys({ j: () => move(1), k: () => move(-1), x: toggle, '/': () => search.current?.focus() });
  const hasAll = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const selectAll = () => {
    const those = new Set(rows.map(({ id }) => id));
    onSelect(new Set(hasAll ? [...selected].filter((id) => !those.has(id)) : [...selected, ...those]));
  };
  return (
    <Panel title={words.list} more={words.count(shown.nodes.length, shown.ties.length)}>
      <input
        ref={search}
        type="search"
        className={fieldStyles.input}
        aria-label={words.find}
        placeholder={words.find}
        value={find}
        onChange={({ target }) => onFind(target.value)}
      />
      {rows.length === 0 ? <p className={styles['fine']}>{words.noneFound}</p> : null}
      <div className={styles['rows']}>
        <table ref={list}>
          <thead>
            <tr>
              <td>
                <input type="checkbox" checked={hasAll} onChange={selectAll} aria-label={words.selected.all} />
              </td>
              <th scope="col">{words.column.name}</th>
              <th scope="col">{words.column.steps}</th>
              <th scope="col">{words.column.tied}</th>
              <th scope="col">{words.column.felt}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((node) => (
              <tr key={node.id} data-chosen={node.id === chosen} data-selected={selected.has(node.id)}>
                <td>
                  <input
                    type="checkbox"
                    checked={selected.has(node.id)}
                    onChange={() => onSelect(toggled(selected, node.id))}
                    aria-label={words.selected.one(nameOf(node))}
                  />
                </td>
                <th scope="row">
                  <button
                    type="button"
                    data-node={node.id}
                    aria-pressed={node.id === chosen}
                    onClick={() => onChoose(node.id === chosen ? '' : node.id)}
                  >
                    <KindMark kind={node.kind} />
                    <span>{nameOf(node)}</span>
                    {pinned.has(node.id) ? <Pin size={12} role="img" aria-label={words.pinned} /> : null}
                    {passed.has(node.id) ? <Route size={12} role="img" aria-label={words.onTheWay} /> : null}
                  </button>
                </th>
                <td>{format.number(node.hops)}</td>
                <td>{words.tied(drawnOf(shown, node.id), node.degree)}</td>
                <td>
                  <FeltMark felt={feltOfNode(node)} name={feeling[feltOfNode(node)]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most ? (
        <Button small onClick={() => showMore(most + PAGE)}>
          {words.more(Math.min(PAGE, rows.length - most))}
        </Button>
      ) : null}
    </Panel>
  );
}

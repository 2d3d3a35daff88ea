import { useCallback, useMemo } from 'react';
import { useKeys } from '../../shell/keys/use-keys.js';
import { useWords } from '../../words/words.js';
import { MOST, type ChangeGraph, type GraphView } from './graph-address.js';
import styles from './graph.module.css';
import { Selected } from './lasso/selected.js';
import { toggled, useSelection } from './lasso/selection.js';
import { GraphCanvas } from './picture/graph-canvas.js';
import { PicturePart } from './picture/picture-part.js';
import { drawnOf, shownOf, wayBetween, type Node, type Surroundings } from './surroundings/surroundings.js';
import { useWay } from './surroundings/use-way.js';
import { withWay } from './surroundings/with-way.js';
import { Chosen } from './twin/chosen.js';
import { Twin } from './twin/twin.js';
import { WayPanel } from './twin/way-panel.js';
import { graphWords } from './words.js';

interface AroundProps {
  readonly surroundings: Surroundings;
  readonly view: GraphView;
  readonly change: ChangeGraph;
  readonly busy: boolean;
}

/** The picture, who is looked at, and the list that says the same. */
export function Around({ surroundings: around, view, change, busy }: AroundProps) {
  const words = useWords(graphWords);
  const { kinds, who, told, hide, at } = view;
  const { way: found, sought } = useWay(view);
  const surroundings = useMemo(() => withWay(around, found), [around, found]);
  const shown = useMemo(
    () => shownOf(surroundings, { kinds, who, told, hidden: hide }),
    [surroundings, kinds, who, told, hide],
  );
  const nameOf = useCallback((node: Node) => node.displayName ?? words.unnamed, [words]);
  const node = shown.nodes.find(({ id }) => id === at);
  const chosen = node?.id ?? '';
  const start = shown.nodes.find(({ id }) => id === view.from);
  const from = start && start.id !== chosen ? start : undefined;
  const named = (id: string) => {
    const one = shown.nodes.find((node) => node.id === id);
    return one ? nameOf(one) : words.unnamed;
  };
  const { pin } = view;
  const way = useMemo(
    () => (from && chosen !== '' ? wayBetween(shown, from.id, chosen) : undefined) ?? [],
    [shown, from, chosen],
  );
  const [selected, select] = useSelection(shown);
  const sight = useMemo(
    () => ({
      shown,
      chosen,
      way,
      pinned: new Set(pin),
      selected,
      nameOf,
      tiedOf: (one: Node) => words.tied(drawnOf(shown, one.id), one.degree),
    }),
    [shown, chosen, way, pin, selected, nameOf, words],
  );
  const clear = () => select(new Set());
  const choose = (id: string) => change({ at: id }, { open: true });
  const close = () => {
    document.querySelector<HTMLElement>(`[data-node="${CSS.escape(chosen)}"]`)?.focus();
    choose('');
  };
  const open = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-node]')?.dataset['node'] ?? chosen;
    if (id !== chosen) choose(id);
    else if (node) close();
  };
  useKeys({ o: open, ...(selected.size > 0 ? { Escape: clear } : node ? { Escape: close } : {}) });
  const isExpanded = node !== undefined && view.expand.includes(node.id);
  const isMost = view.most === MOST.at(-1);
  return (
    <div className={styles['screen']}>
      <PicturePart title={words.picture} shown={shown} busy={busy}>
        {(handle) => (
          <GraphCanvas
            surroundings={surroundings}
            sight={sight}
            brought={surroundings === around ? '' : `${view.from} ${chosen}`}
            onChoose={choose}
            onSelect={(ids) => select(new Set([...selected, ...ids]))}
            label={words.label(nameOf(surroundings.nodes[0]!), shown.nodes.length, shown.ties.length)}
            handle={handle}
          />
        )}
      </PicturePart>
      <div className={styles['side']}>
        <Selected
          nodes={shown.nodes.filter(({ id }) => selected.has(id))}
          nameOf={nameOf}
          onChoose={choose}
          onLeaveOut={(id) => select(toggled(selected, id))}
          onClear={clear}
        />
        {surroundings.complete ? null : (
          <p className={styles['cut']} role="status">
            {isMost ? words.cutMost(surroundings.left) : words.cut(surroundings.left, Number(view.most))}
          </p>
        )}
        {start ? (
          <WayPanel
            key={start.id}
            from={start}
            way={way}
            sought={sought}
            nameOf={nameOf}
            named={named}
            onChoose={choose}
            onForget={() => change({ from: '' }, { open: true })}
          />
        ) : null}
        {node ? (
          <Chosen
            node={node}
            shown={shown}
            hasWay={from !== undefined}
            isPinned={pin.includes(node.id)}
            isExpanded={isExpanded}
            nameOf={nameOf}
            named={named}
            onChoose={choose}
            onExpand={() =>
              change(
                { expand: isExpanded ? view.expand.filter((id) => id !== node.id) : [...view.expand, node.id] },
                { open: true },
              )
            }
            onFrom={() => change({ from: node.id }, { open: true })}
            onPin={() =>
              change({ pin: pin.includes(node.id) ? pin.filter((id) => id !== node.id) : [...pin, node.id] })
            }
            onHide={() => change({ hide: [...hide, node.id], at: '' })}
            onStart={() =>
              change({ of: node.id, expand: [], hide: [], pin: [], at: '', from: '', hops: '1' }, { open: true })
            }
          />
        ) : (
          <p className={styles['fine']}>{words.chosen.none}</p>
        )}
        <Twin
          shown={shown}
          chosen={chosen}
          way={way}
          pinned={sight.pinned}
          selected={selected}
          onSelect={select}
          find={view.find}
          onFind={(find) => change({ find })}
          onChoose={choose}
          nameOf={nameOf}
        />
      </div>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { EyeOff, Locate, Pin, Route, X } from 'lucide-react';
import { Button, buttonLook } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { common } from '../../../words/common.js';
import { useFormat, useWords } from '../../../words/words.js';
import styles from '../graph.module.css';
import { feltOfNode } from '../picture/look.js';
import { drawnOf, otherEnd, wayTo, type Node, type Shown, type Tie } from '../surroundings/surroundings.js';
import { graphWords } from '../words.js';
import { FeltMark, KindMark } from './marks.js';
import { said, Stops } from './stops.js';

const MOST_TIES = 12;

interface ChosenProps {
  readonly node: Node;
  readonly shown: Shown;
  /** Whether a way from somebody else is told already. */
  readonly hasWay: boolean;
  readonly isPinned: boolean;
  readonly isExpanded: boolean;
  readonly nameOf: (node: Node) => string;
  readonly named: (id: string) => string;
  readonly onChoose: (id: string) => void;
  readonly onExpand: () => void;
  /** A way shall begin here. */
  readonly onFrom: () => void;
  readonly onPin: () => void;
  readonly onHide: () => void;
  readonly onStart: () => void;
}

/** Who is looked at: how one comes there, what ties it, and what can be done with it. */
export function Chosen({
  node,
  shown,
  hasWay,
  isPinned,
  isExpanded,
  nameOf,
  named,
  onChoose,
  onExpand,
  onFrom,
  onPin,
  onHide,
  onStart,
}: ChosenProps) {
  const words = useWords(graphWords);
  const { chosen } = words;
  const { feeling } = useWords(common);
  const felt = feltOfNode(node);
  const drawn = drawnOf(shown, node.id);
  const left = node.degree - drawn;
  const ties = shown.tiesOf.get(node.id) ?? [];
  const isMiddle = node.hops === 0;
  const way = hasWay || isMiddle ? [] : wayTo(shown, node.id);
  return (
    <Panel
      title={nameOf(node)}
      actions={
        <Button small look="ghost" name={chosen.close} onClick={() => onChoose('')}>
          <X size={16} aria-hidden="true" />
        </Button>
      }
    >
      <div className={styles['chosen']}>
        <p className={styles['line']}>
          <KindMark kind={node.kind} />
          {node.kind === 'PERSON' ? words.person : words.organization}
          <FeltMark felt={felt} name={feeling[felt]} />
          <span aria-hidden="true">{feeling[felt]}</span>
        </p>
        <p>{words.tiedLong(drawn, node.degree)}</p>
        <div className={styles['acts']}>
          <Link to="/customers/$id" params={{ id: node.id }} className={buttonLook('primary', true)}>
            {chosen.open}
          </Link>
          {left > 0 || isExpanded ? (
            <Button small onClick={onExpand}>
              {isExpanded ? chosen.fold : chosen.expand(left)}
            </Button>
          ) : null}
          <Button small onClick={onFrom}>
            <Route size={14} aria-hidden="true" />
            {chosen.wayFrom}
          </Button>
          <Button small aria-pressed={isPinned} onClick={onPin}>
            <Pin size={14} aria-hidden="true" />
            {isPinned ? chosen.unpin : chosen.pin}
          </Button>
          {isMiddle ? null : (
            <>
              <Button small onClick={onStart}>
                <Locate size={14} aria-hidden="true" />
                {chosen.startHere}
              </Button>
              <Button small onClick={onHide}>
                <EyeOff size={14} aria-hidden="true" />
                {chosen.hide}
              </Button>
            </>
          )}
        </div>
        {way.length > 1 ? (
          <>
            <h3>{chosen.way}</h3>
            <Stops label={chosen.way} way={way} start={shown.nodes[0]!.id} named={named} onChoose={onChoose} />
          </>
        ) : null}
        <h3>{chosen.ties}</h3>
        <ul className={styles['ties']}>
          {ties.slice(0, MOST_TIES).map((tie) => (
            <TieRow
              key={`${tie.type} ${tie.from} ${tie.to}`}
              tie={tie}
              of={node.id}
              name={named(otherEnd(tie, node.id))}
              onChoose={onChoose}
            />
          ))}
        </ul>
        {ties.length > MOST_TIES ? <p className={styles['fine']}>{chosen.moreTies(ties.length - MOST_TIES)}</p> : null}
      </div>
    </Panel>
  );
}

function TieRow({
  tie,
  of,
  name,
  onChoose,
}: {
  readonly tie: Tie;
  readonly of: string;
  readonly name: string;
  readonly onChoose: (id: string) => void;
}) {
  const words = useWords(graphWords);
  const format = useFormat();
  return (
    <li>
      <span className={styles['fine']}>{said(tie, of, words)}</span>
      <button type="button" className={styles['plain']} onClick={() => onChoose(otherEnd(tie, of))}>
        {name}
      </button>
      <span className={styles['fine']}>
        {[
          words.chosen.since(format.shortMonth(tie.since)),
          ...(tie.told > 1 ? [words.chosen.told(tie.told)] : []),
        ].join(', ')}
      </span>
    </li>
  );
}

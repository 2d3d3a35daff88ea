import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button, buttonLook } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import { MOST_PICKED as MOST_LISTED } from '../../customers/customers-address.js';
import { SaveAsGroup } from '../../groups/define/save-as-group.js';
import { defineWords } from '../../groups/define/words.js';
import styles from '../graph.module.css';
import type { Node } from '../surroundings/surroundings.js';
import { KindMark } from '../twin/marks.js';
import { graphWords } from '../words.js';

/** A group holds no more that were picked by hand. */
const MOST_PICKED = 500;

interface SelectedProps {
  /** From the nearest to the middle outwards. */
  readonly nodes: readonly Node[];
  readonly nameOf: (node: Node) => string;
  readonly onChoose: (id: string) => void;
  readonly onLeaveOut: (id: string) => void;
  readonly onClear: () => void;
}

/** How many are selected, who they are, and what can be done with them. */
export function Selected({ nodes, nameOf, onChoose, onLeaveOut, onClear }: SelectedProps) {
  const { selected } = useWords(graphWords);
  const define = useWords(defineWords);
  const navigate = useNavigate();
  const mayDefine = useMay('groups:define');
  const [saving, save] = useState(false);
  const ids = nodes.map(({ id }) => id);
  const none = ids.length === 0;
  return (
    <section className={none ? 'unseen' : styles['selection']} aria-label={none ? undefined : selected.title}>
      {/* Always there: what is said in it is heard when it changes. */}
      <span role="status">{none ? '' : selected.count(ids.length)}</span>
      {none ? null : (
        <>
          <div className={styles['acts']}>
            {ids.length <= MOST_LISTED ? (
              <Link to="/customers" search={{ ids: ids.join(',') } as never} className={buttonLook('primary', true)}>
                {selected.open}
              </Link>
            ) : null}
            {mayDefine && ids.length <= MOST_PICKED ? (
              <Button small onClick={() => save(true)}>
                {define.save}
              </Button>
            ) : null}
            <Button small onClick={onClear}>
              {selected.clear}
            </Button>
          </div>
          {ids.length > MOST_LISTED ? <p className={styles['fine']}>{selected.tooManyListed(MOST_LISTED)}</p> : null}
          {mayDefine && ids.length > MOST_PICKED ? (
            <p className={styles['fine']}>{selected.tooMany(MOST_PICKED)}</p>
          ) : null}
          <ul className={styles['those']} aria-label={selected.title}>
            {nodes.slice(0, SHOWN).map((node) => (
              <li key={node.id}>
                <button type="button" className={styles['plain']} onClick={() => onChoose(node.id)}>
                  <KindMark kind={node.kind} />
                  {nameOf(node)}
                </button>
                <Button small look="ghost" name={selected.leaveOut(nameOf(node))} onClick={() => onLeaveOut(node.id)}>
                  <X size={14} aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
          {ids.length > SHOWN ? <p className={styles['fine']}>{selected.more(ids.length - SHOWN)}</p> : null}
        </>
      )}
      {saving && !none ? (
        <SaveAsGroup
          filter={{ ids }}
          onClose={() => save(false)}
          onSaved={(id) => void navigate({ to: '/groups/$id', params: { id } })}
        />
      ) : null}
    </section>
  );
}

/** So many are listed by name; the list below has all of them, with their boxes. */
const SHOWN = 100;

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../shell/frame/use-frame.js';
import { Button } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import { SaveAsGroup } from '../../groups/define/save-as-group.js';
import { defineWords } from '../../groups/define/words.js';
import styles from '../graph.module.css';
import { graphWords } from '../words.js';

/** A group holds no more that were picked by hand. */
const MOST_PICKED = 500;

interface SelectedProps {
  readonly ids: readonly string[];
  readonly onClear: () => void;
}

/** How many are selected, and what can be done with them. */
export function Selected({ ids, onClear }: SelectedProps) {
  const { selected } = useWords(graphWords);
  const define = useWords(defineWords);
  const navigate = useNavigate();
  const mayDefine = useMay('groups:define');
  const [saving, save] = useState(false);
  const none = ids.length === 0;
  return (
    <div className={none ? 'unseen' : styles['selected']}>
      {/* Always there: what is said in it is heard when it changes. */}
      <span role="status">{none ? '' : selected.count(ids.length)}</span>
      {none ? null : (
        <>
          {mayDefine && ids.length <= MOST_PICKED ? (
            <Button small look="primary" onClick={() => save(true)}>
              {define.save}
            </Button>
          ) : null}
          <Button small onClick={onClear}>
            {selected.clear}
          </Button>
          {mayDefine && ids.length > MOST_PICKED ? (
            <p className={styles['fine']}>{selected.tooMany(MOST_PICKED)}</p>
          ) : null}
        </>
      )}
      {saving && !none ? (
        <SaveAsGroup
          filter={{ ids: [...ids] }}
          onClose={() => save(false)}
          onSaved={(id) => void navigate({ to: '/groups/$id', params: { id } })}
        />
      ) : null}
    </div>
  );
}

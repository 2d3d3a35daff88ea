import { useEffect, useMemo, useState } from 'react';
import { useView } from '../../../address/use-view.js';
import type { CustomerFilterInput, GroupEditorQuery } from '../../../api/operations.generated.js';
import type { Hole } from '../../../api/ask-failure.js';
import { ScreenHead } from '../../../shell/head/screen-head.js';
import { Button } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { Holes } from '../../../ui/states.js';
import { useWords } from '../../../words/words.js';
import { filterOf } from '../conditions/filter-of.js';
import { flawsIn } from '../conditions/flaws.js';
import { rulesOf } from '../conditions/rules-of.js';
import { editorAddress, MOST_DRAFT } from './editor-address.js';
import styles from './editor.module.css';
import { RulesBlock } from './rows/rules-block.js';
import { Save } from './save.js';
import { Trial } from './trial.js';
import { useDraft } from './use-draft.js';
import { editorWords } from './words.js';

interface EditorProps {
  readonly title: string;
  /** The group whose conditions are changed; a new one where absent. */
  readonly group: NonNullable<GroupEditorQuery['group']> | undefined;
  /** The draft that the address brought. */
  readonly begun: object | undefined;
  readonly holes: readonly Hole[];
}

const PAUSE_MS = 400;

/** Conditions to the left, what they would do to the right; saved only when one says so. */
export function Editor({ title, group, begun, holes }: EditorProps) {
  const words = useWords(editorWords);
  const [, changeView] = useView(editorAddress);
  const saved = useMemo(() => (group ? rulesOf(group.definition) : undefined), [group]);
  const draft = useDraft(begun ? rulesOf(begun) : (saved ?? rulesOf({})));
  const flaws = flawsIn(draft.rules);
  const written = JSON.stringify(filterOf(draft.rules));
  const isSaved = saved !== undefined && written === JSON.stringify(filterOf(saved));
  const tried = usePaused(flaws.length === 0 && !isSaved ? written : undefined);
  const kept = tried !== undefined && tried.length <= MOST_DRAFT ? tried : '';
  useEffect(() => {
    changeView({ draft: kept });
    // Only what is tried changes the address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept]);
  return (
    <>
      <ScreenHead
        title={title}
        lead={words.lead}
        tools={
          <>
            <Button disabled={!draft.canUndo} onClick={draft.undo}>
              {words.undo}
            </Button>
            {saved ? (
              <Button disabled={isSaved} onClick={() => draft.change(saved)}>
                {words.reset}
              </Button>
            ) : null}
          </>
        }
      />
      <Holes holes={holes} />
      <div className={styles['page']}>
        <Panel title={words.who}>
          <RulesBlock rules={draft.rules} onChange={draft.change} />
        </Panel>
        <div>
          <Panel title={words.trial}>
            {tried !== undefined ? (
              <Trial filter={JSON.parse(tried) as CustomerFilterInput} group={group?.id} />
            ) : (
              <p className={styles['fine']}>
                {group && isSaved
                  ? words.unchanged(group.size)
                  : draft.rules.rules.length > 0 && flaws.length > 0
                    ? words.unfinished(flaws.length)
                    : words.waiting}
              </p>
            )}
          </Panel>
          <Save
            group={group}
            filter={flaws.length === 0 && !isSaved ? (JSON.parse(written) as CustomerFilterInput) : undefined}
          />
        </div>
      </div>
    </>
  );
}

/** A text once it has not changed for a while; at first, and where there is none, at once. */
function usePaused(text: string | undefined): string | undefined {
  const [paused, pause] = useState(text);
  useEffect(() => {
    if (text === undefined) pause(text);
    const timer = setTimeout(() => pause(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === undefined ? undefined : paused;
}

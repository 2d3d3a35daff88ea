import { useEffect, useMemo, useState } from 'react';
import { useView } from '../../../address/use-view.js';
import type { CustomerFilterInput, GroupEditorQuery } from '../../../api/operations.generated.js';
import type { Hole } from '../../../api/ask-failure.js';
import { ScreenHead } from '../../../shell/head/screen-head.js';
import { Button } from '../../../ui/controls.js';
import { usePaused } from '../../../ui/form/use-paused.js';
import { Panel } from '../../../ui/panel.js';
import { Holes } from '../../../ui/states.js';
import { useWords } from '../../../words/words.js';
import { filterOf } from '../conditions/filter-of.js';
import { flawsIn } from '../conditions/flaws.js';
import { rulesOf } from '../conditions/rules-of.js';
import { draftOf, editorAddress, MOST_DRAFT } from './editor-address.js';
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
  readonly holes: readonly Hole[];
}

const PAUSE_MS = 400;

/** Conditions to the left, what they would do to the right; saved only when one says so. */
export function Editor({ title, group, holes }: EditorProps) {
  const words = useWords(editorWords);
  const [view, changeView] = useView(editorAddress);
  const saved = useMemo(() => rulesOf(group?.definition ?? {}), [group]);
  const [begun] = useState(() => draftOf(view.draft));
  const draft = useDraft(saved, begun && rulesOf(begun));
  const flaws = flawsIn(draft.rules);
  const written = JSON.stringify(filterOf(draft.rules));
  const isSaved = written === JSON.stringify(filterOf(saved));
  const isSound = flaws.length === 0 && !isSaved;
  const paused = usePaused(isSound ? written : undefined, PAUSE_MS);
  const tried = isSound ? paused : undefined;
  // What is unfinished too: a reload must lose nothing.
  const kept = usePaused(isSaved ? '' : written, PAUSE_MS);
  const isLong = kept.length > MOST_DRAFT;
  const inAddress = isLong ? '' : kept;
  useEffect(() => {
    if (inAddress !== view.draft) changeView({ draft: inAddress });
    // Only what is written changes the address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [inAddress]);
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
            {group ? (
              <Button disabled={isSaved} onClick={draft.reset}>
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
          {isLong ? <p className={styles['fine']}>{words.tooLong(MOST_DRAFT)}</p> : null}
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
          <Save group={group} filter={isSound ? (JSON.parse(written) as CustomerFilterInput) : undefined} />
        </div>
      </div>
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import {
  DefineGroup,
  Group,
  GroupEditor,
  GroupMembers,
  Groups,
  RetireGroup,
  type CustomerFilterInput,
  type GroupEditorQuery,
} from '../../../api/operations.generated.js';
import { keyOf, useTell } from '../../../api/use-ask.js';
import { Button, fieldStyles } from '../../../ui/controls.js';
import { Panel } from '../../../ui/panel.js';
import { useToast } from '../../../ui/toast.js';
import { useWords } from '../../../words/words.js';
import { defineWords } from '../define/words.js';
import { useGroupName } from '../name/use-group-name.js';
import styles from './editor.module.css';
import { editorWords } from './words.js';

interface SaveProps {
  readonly group: NonNullable<GroupEditorQuery['group']> | undefined;
  /** What would be saved; nothing while it is unfinished, or as it was. */
  readonly filter: CustomerFilterInput | undefined;
}

/** Says who is of the group; it can be taken back, by retiring a new one or by saying again what was before. */
export function Save({ group, filter }: SaveProps) {
  const words = useWords(editorWords);
  const defining = useWords(defineWords);
  const { mutateAsync: define, isPending } = useTell(DefineGroup);
  const { mutateAsync: retire } = useTell(RetireGroup);
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const nameOf = useGroupName();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState('');
  const [nameId, noteId, troubleId] = [useId(), useId(), useId()];

  const forget = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keyOf(Group) }),
      client.invalidateQueries({ queryKey: keyOf(GroupMembers) }),
      client.invalidateQueries({ queryKey: keyOf(Groups) }),
      client.invalidateQueries({ queryKey: keyOf(GroupEditor) }),
    ]);
  const undo = async (id: string) => {
    if (group) await define({ input: { id, filter: group.definition as CustomerFilterInput } });
    else await retire({ id, retired: true });
    await forget();
    toast({ text: group ? words.taken : defining.undone });
  };
  const say = async (): Promise<string> => {
    if (!filter) return words.notFinished;
    if (!group && name.trim() === '') return defining.needsName;
    const input = group
      ? { id: group.id, filter }
      : { name: name.trim(), filter, ...(note.trim() ? { description: note.trim() } : {}) };
    const { data } = await define({ input });
    const said = data.defineGroup;
    if (said.__typename === 'Refused') return defining.refused(said.userErrors.map(({ message }) => message).join(' '));
    await forget();
    toast({
      text: words.savedEdit(group ? nameOf(group) : name.trim(), said.__typename === 'GroupDefined' ? said.size : null),
      undo: () => void undo(said.group),
    });
    void navigate({ to: '/groups/$id', params: { id: said.group } });
    return '';
  };
  return (
    <Panel title={group ? words.saveEdit : words.saveNew}>
      <form
        className={styles['save']}
        onSubmit={(event) => {
          event.preventDefault();
          say().then(setRefused, (error: Error) => setRefused(defining.refused(error.message)));
        }}
      >
        {group ? null : (
          <>
            <div className={fieldStyles.field}>
              <label htmlFor={nameId}>{defining.name}</label>
              <input
                id={nameId}
                className={fieldStyles.input}
                value={name}
                maxLength={200}
                aria-describedby={refused ? troubleId : undefined}
                onChange={({ target }) => setName(target.value)}
              />
            </div>
            <div className={fieldStyles.field}>
              <label htmlFor={noteId}>{defining.note}</label>
              <textarea
                id={noteId}
                className={fieldStyles.input}
                rows={2}
                maxLength={2_000}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            </div>
          </>
        )}
        <p className={styles['fine']}>{defining.lives}</p>
        {refused ? (
          <p id={troubleId} role="alert" className={styles['flaw']}>
            {refused}
          </p>
        ) : null}
        <Button look="primary" type="submit" disabled={isPending || (group !== undefined && filter === undefined)}>
          {isPending ? words.saving : group ? words.saveEdit : words.saveNew}
        </Button>
      </form>
    </Panel>
  );
}

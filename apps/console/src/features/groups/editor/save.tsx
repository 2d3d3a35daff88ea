import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
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
import { Panel } from '../../../ui/panel.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import { GroupForm, type GroupText } from '../define/group-form.js';
import type { Refusal } from '../define/refusal.js';
import { useOutcome } from '../define/use-outcome.js';
import { defineWords } from '../define/words.js';
import { useGroupName } from '../name/use-group-name.js';
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
  const { mutateAsync: define } = useTell(DefineGroup);
  const { mutateAsync: retire } = useTell(RetireGroup);
  const { refusalOf, tell } = useOutcome();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const nameOf = useGroupName();
  const before = group?.definition as CustomerFilterInput | undefined;

  const forget = () => {
    // An editor that is opened later begins at what is saved then, never at what it was while that is asked for.
    client.removeQueries({ queryKey: keyOf(GroupEditor), type: 'inactive' });
    return Promise.all(
      [keyOf(Group), keyOf(GroupMembers), keyOf(Groups), keyOf(GroupEditor)].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  const undo = async (id: string) => {
    await tell(
      async () =>
        before
          ? (await define({ input: { id, filter: before } })).data.defineGroup
          : (await retire({ id, retired: true })).data.retireGroup,
      before ? defining.takenBack : defining.undone,
    );
    await forget();
  };
  const say = async ({ name, note }: GroupText): Promise<Refusal | undefined> => {
    if (!filter) return { text: words.notFinished, field: 'conditions' };
    if (!group && name === '') return { text: defining.needsName, field: 'name' };
    const input = group ? { id: group.id, filter } : { name, filter, ...(note ? { description: note } : {}) };
    const said = (await define({ input })).data.defineGroup;
    if (said.__typename === 'Refused') return refusalOf(said);
    const called = group ? nameOf(group) : name;
    toast({
      text: said.__typename === 'GroupDefined' ? defining.saved(called, said.size) : defining.pending(called),
      undo: () => void undo(said.group),
    });
    await navigate({ to: '/groups/$id', params: { id: said.group } });
    // This one may still be on its way out: what it asks for then is dropped with it.
    await client.resetQueries({ queryKey: keyOf(GroupEditor) });
    await forget();
    return undefined;
  };
  const submit = group ? words.saveEdit : defining.submit;
  return (
    <Panel title={submit}>
      <GroupForm
        submit={submit}
        named={group === undefined}
        ready={group === undefined || filter !== undefined}
        hint={(filter ?? before)?.ids ? defining.picked : defining.lives}
        onSave={say}
      />
    </Panel>
  );
}

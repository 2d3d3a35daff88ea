import { DefineGroup } from '../../../api/operations.generated.js';
import { useTell } from '../../../api/use-ask.js';
import { useToast } from '../../../ui/toast.js';
import { useWords } from '../../../words/words.js';
import { GroupForm } from './group-form.js';
import { defineWords } from './words.js';

interface EditGroupProps {
  readonly group: { readonly id: string; readonly name: string | null; readonly description: string | null };
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Names a group and says what it is for; without a name a found group is called by its behaviour again. */
export function EditGroup({ group, onClose, onSaved }: EditGroupProps) {
  const words = useWords(defineWords);
  const toast = useToast();
  const define = useTell(DefineGroup);
  const say = async (name: string | null, description: string | null): Promise<string | undefined> => {
    const { data } = await define.mutateAsync({ input: { id: group.id, name, description } });
    const said = data.defineGroup;
    return said.__typename === 'Refused'
      ? words.refused(said.userErrors.map(({ message }) => message).join(' '))
      : undefined;
  };
  return (
    <GroupForm
      title={words.edit}
      submit={words.submitName}
      text={{ name: group.name ?? '', note: group.description ?? '' }}
      onClose={onClose}
      onSave={async ({ name, note }) => {
        const refused = await say(name || null, note || null);
        if (refused !== undefined) return refused;
        toast({ text: words.renamed, undo: () => void say(group.name, group.description).then(onSaved) });
        onSaved();
        return undefined;
      }}
    />
  );
}

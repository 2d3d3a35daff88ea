import { DefineGroup } from '../../../api/operations.generated.js';
import { useTell } from '../../../api/use-ask.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import { GroupDialog } from './group-dialog.js';
import { useOutcome } from './use-outcome.js';
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
  const { refusalOf, tell } = useOutcome();
  const say = async (name: string | null, description: string | null) => {
    const { data } = await define.mutateAsync({ input: { id: group.id, name, description } });
    return data.defineGroup;
  };
  return (
    <GroupDialog
      title={words.edit}
      submit={words.submitName}
      text={{ name: group.name ?? '', note: group.description ?? '' }}
      onClose={onClose}
      onSave={async ({ name, note }) => {
        const refusal = refusalOf(await say(name || null, note || null));
        if (refusal !== undefined) return refusal;
        toast({
          text: words.renamed,
          undo: () => void tell(() => say(group.name, group.description), words.takenBack).then(onSaved),
        });
        onSaved();
        return undefined;
      }}
    />
  );
}

import { DefineGroup, RetireGroup, TryGroup, type CustomerFilterInput } from '../../../api/operations.generated.js';
import { useAsk, useTell } from '../../../api/use-ask.js';
import { Bones } from '../../../ui/panel.js';
import { Failure } from '../../../ui/states.js';
import { useToast } from '../../../ui/toast/toast.js';
import { useWords } from '../../../words/words.js';
import styles from './define.module.css';
import { GroupDialog } from './group-dialog.js';
import { useOutcome } from './use-outcome.js';
import { defineWords } from './words.js';

interface SaveGroupProps {
  /** Who would be of it. */
  readonly filter: CustomerFilterInput;
  readonly onClose: () => void;
  readonly onSaved: (group: string) => void;
}

/** Saves a filter as a group: who would be in it is shown before, and it can be taken back after. */
export function SaveGroup({ filter, onClose, onSaved }: SaveGroupProps) {
  const words = useWords(defineWords);
  const toast = useToast();
  const define = useTell(DefineGroup);
  const retire = useTell(RetireGroup);
  const { refusalOf, tell } = useOutcome();
  const undo = (group: string) =>
    void tell(async () => (await retire.mutateAsync({ id: group, retired: true })).data.retireGroup, words.undone);
  return (
    <GroupDialog
      title={words.title}
      submit={words.submit}
      before={<Trial filter={filter} />}
      hint={filter.ids ? words.picked : words.lives}
      onClose={onClose}
      onSave={async ({ name, note }) => {
        if (name === '') return { text: words.needsName, field: 'name' };
        const { data } = await define.mutateAsync({ input: { name, filter, ...(note ? { description: note } : {}) } });
        const said = data.defineGroup;
        if (said.__typename === 'Refused') return refusalOf(said);
        toast({
          text: said.__typename === 'GroupDefined' ? words.saved(name, said.size) : words.pending(name),
          undo: () => undo(said.group),
        });
        onSaved(said.group);
        return undefined;
      }}
    />
  );
}

/** So many are named. */
const NAMED = 3;

/** Who would be in the group now, and who came and went in half a year. */
function Trial({ filter }: Pick<SaveGroupProps, 'filter'>) {
  const words = useWords(defineWords);
  const { data, error, isPending, refetch } = useAsk(TryGroup, { input: { filter } });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending || !data.data.tryGroup) return <Bones lines={3} />;
  const { everybody, members, entering, leaving } = data.data.tryGroup;
  const names = members.examples.flatMap(({ displayName }) => displayName ?? []).slice(0, NAMED);
  return (
    <section className={styles['trial']} aria-label={words.tried}>
      <p>{members.count === 0 ? words.nobody : <strong>{words.now(members.count, everybody)}</strong>}</p>
      {filter.ids ? null : <p>{words.moved(entering.count, leaving.count)}</p>}
      {names.length > 0 ? <p className={styles['fine']}>{words.such(names)}</p> : null}
    </section>
  );
}

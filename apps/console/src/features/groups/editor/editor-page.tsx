import { Link, useParams } from '@tanstack/react-router';
import { GroupEditor, type GroupEditorQuery } from '../../../api/operations.generated.js';
import { useAsk } from '../../../api/use-ask.js';
import { useMay } from '../../../shell/frame/use-frame.js';
import { useWhere } from '../../../shell/frame/where.js';
import { usePage } from '../../../shell/head/use-page.js';
import { buttonLook } from '../../../ui/controls.js';
import { Bones } from '../../../ui/panel.js';
import { Empty, Failure } from '../../../ui/states.js';
import { useFormat, useWords } from '../../../words/words.js';
import { useGroupName } from '../name/use-group-name.js';
import { groupsWords } from '../words.js';
import { OwnedChoices, type Owned } from './rows/choices.js';
import { Editor } from './editor.js';
import { editorWords } from './words.js';

/** Writes who is of a group: of a new one, or of one that was written before. */
export function GroupEditorPage() {
  const words = useWords(editorWords);
  const groups = useWords(groupsWords);
  const nameOf = useGroupName();
  const { id = '' } = useParams({ strict: false });
  const editing = id !== '';
  const { data, error, isPending, refetch } = useAsk(
    GroupEditor,
    { frame: false, id, editing },
    { about: ['id', 'editing'], things: ['group'] },
  );
  const owned = useOwned(data?.data);
  const mayDefine = useMay('groups:define', true);
  const group = data?.data.group;
  const title = editing ? (group ? words.titleEdit(nameOf(group)) : groups.title) : words.titleNew;
  usePage(title);
  useWhere(title);
  if (error && !data) return <Failure page error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Bones page lines={14} />;
  if (!mayDefine) return <Empty page kind="not-allowed" {...words.mayNot} />;
  if (editing && !group)
    return (
      <Empty page kind="no-match" title={groups.none.title} text={groups.none.text}>
        <Link to="/groups" className={buttonLook('primary')}>
          {groups.none.all}
        </Link>
      </Empty>
    );
  if (group?.kind === 'FOUND')
    return (
      <Empty page kind="no-match" {...words.isFound}>
        <Link
          to="/groups/new"
          search={{ draft: JSON.stringify({ group: group.id }) } as never}
          className={buttonLook('primary')}
        >
          {words.fromThis}
        </Link>
      </Empty>
    );
  if (group && (group.definition === null || group.definition === undefined))
    return <Empty page kind="not-allowed" {...words.hidden} />;
  return (
    <OwnedChoices value={owned}>
      <Editor key={id} title={title} group={group ?? undefined} holes={data.holes} />
    </OwnedChoices>
  );
}

function useOwned(told: GroupEditorQuery | undefined): Owned {
  const nameOf = useGroupName();
  const { language } = useFormat();
  return {
    stages: told?.serviceMap?.stages.map(({ id, names }) => ({ value: id, label: names[language] })) ?? [],
    sources: told?.sources?.map(({ source }) => ({ value: source, label: source })) ?? [],
    foundGroups: told?.groups?.map((group) => ({ value: group.id, label: nameOf(group) })) ?? [],
    names: useMay('names:search', true),
  };
}

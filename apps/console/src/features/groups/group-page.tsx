import { Link, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useView } from '../../address/use-view.js';
import { Group, GroupMembers, Groups, RetireGroup, type GroupQuery } from '../../api/operations.generated.js';
import type { Hole } from '../../api/ask-failure.js';
import { useAllChanges } from '../../api/live/use-changes.js';
import { useFollowed } from '../../api/live/use-followed.js';
import { keyOf, useTell } from '../../api/use-ask.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { usePage } from '../../shell/head/use-page.js';
import { useWhere } from '../../shell/frame/where.js';
import { Button, buttonLook, Chip } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { GroupShape } from './page/group-shape.js';
import { EditGroup } from './define/edit-group.js';
import { useOutcome } from './define/use-outcome.js';
import { editorWords } from './editor/words.js';
import { useNames } from './filter/use-names.js';
import { groupAddress, movedOf } from './groups-address.js';
import styles from './groups.module.css';
import { useGroupName } from './name/use-group-name.js';
import { Definition } from './page/definition.js';
import { Lifts } from './page/lifts.js';
import { Members } from './page/members.js';
import { Where } from './page/where.js';
import { groupsWords } from './words.js';

export type GroupOfPage = NonNullable<GroupQuery['group']>;

/** One group: what sets it apart, where it is met, who is in it and why. */
export function GroupPage() {
  const words = useWords(groupsWords);
  const { id = '' } = useParams({ strict: false });
  const [view] = useView(groupAddress);
  // Those that the page is entered with come with it; others are asked for when they are chosen.
  const [moved] = useState(() => movedOf(view.who));
  const client = useQueryClient();
  const { data, error, isPending, refetch, news, show } = useFollowed(
    Group,
    { frame: false, id, moved },
    {
      about: ['id'],
      things: ['group'],
      what: whatCounts,
      told: useAllChanges(),
      onShown: () => void client.invalidateQueries({ queryKey: keyOf(GroupMembers) }),
    },
  );
  const nameOf = useGroupName();
  const group = data?.data.group;
  const title = group ? nameOf(group) : words.title;
  usePage(title);
  useWhere(group ? title : '');
  if (error && !data) return <Failure page error={error} onRetry={() => void refetch()} />;
  if (isPending) return <GroupShape />;
  if (!group)
    return (
      <Empty page kind="no-match" title={words.none.title} text={words.none.text}>
        <Link to="/groups" className={buttonLook('primary')}>
          {words.none.all}
        </Link>
      </Empty>
    );
  return (
    <>
      <NewsBar news={news} onShow={show} />
      <Page group={group} moved={moved} title={title} stages={data.data.serviceMap?.stages ?? []} holes={data.holes} />
    </>
  );
}

/** Somebody came or went, or the group is called or made otherwise; that its members behave a little otherwise is no news. */
const whatCounts = ({ group }: GroupQuery) => {
  if (!group) return [];
  const { id, name, description, definition, retired, size, members } = group;
  return [
    { things: [{ id, name, description, definition, retired, size }] },
    {
      things: members.nodes.map(({ customer }) => ({ id: customer?.id ?? '', name: customer?.displayName })),
      isCut: members.pageInfo.hasNextPage,
    },
  ];
};

function Page({
  group,
  moved,
  title,
  stages,
  holes,
}: {
  readonly group: GroupOfPage;
  readonly moved: ReturnType<typeof movedOf>;
  readonly title: string;
  readonly stages: NonNullable<GroupQuery['serviceMap']>['stages'];
  readonly holes: readonly Hole[];
}) {
  const words = useWords(groupsWords);
  const names = useNames(stages);
  const client = useQueryClient();
  const again = () => {
    void client.invalidateQueries({ queryKey: keyOf(Group) });
    void client.invalidateQueries({ queryKey: keyOf(GroupMembers) });
    void client.invalidateQueries({ queryKey: keyOf(Groups) });
  };
  return (
    <>
      <ScreenHead
        title={title}
        lead={group.description ?? words.size(group.size)}
        tools={<Tools group={group} onSaid={again} />}
      >
        <Chip tone={group.kind === 'FOUND' ? 'sea' : 'line'}>
          {group.kind === 'FOUND' ? words.found : words.written}
        </Chip>
        {group.retired ? <Chip>{words.outOfUse}</Chip> : null}
      </ScreenHead>
      <Holes holes={holes} />
      <div className={styles['page']}>
        <div>
          <Lifts group={group} />
          <Where group={group} names={names} />
        </div>
        <Members group={group} brought={moved} names={names} />
        <Definition group={group} names={names} onSaid={again} />
      </div>
    </>
  );
}

function Tools({ group, onSaid }: { readonly group: GroupOfPage; readonly onSaid: () => void }) {
  const words = useWords(groupsWords);
  const editor = useWords(editorWords);
  const { tell } = useOutcome();
  const mayDefine = useMay('groups:define');
  const retire = useTell(RetireGroup);
  const [editing, edit] = useState(false);
  const { id, retired, kind } = group;
  const take = async (out: boolean, undo = true): Promise<void> => {
    const say = async () => (await retire.mutateAsync({ id, retired: out })).data.retireGroup;
    const back = undo ? () => void take(!out, false) : undefined;
    if (await tell(say, out ? words.isRetired : words.isRestored, back)) onSaid();
  };
  return (
    <>
      <Link to="/map" search={{ group: id } as never} className={buttonLook()}>
        {words.onMap}
      </Link>
      <Link to="/customers" search={{ group: id } as never} className={buttonLook()}>
        {words.asList}
      </Link>
      {!mayDefine ? null : kind === 'WRITTEN' ? (
        <Link to="/groups/$id/conditions" params={{ id }} className={buttonLook()}>
          {editor.editConditions}
        </Link>
      ) : (
        <Link to="/groups/new" search={{ draft: JSON.stringify({ group: id }) } as never} className={buttonLook()}>
          {editor.fromThis}
        </Link>
      )}
      {mayDefine ? <Button onClick={() => edit(true)}>{words.edit}</Button> : null}
      {mayDefine && kind === 'WRITTEN' ? (
        <Button disabled={retire.isPending} onClick={() => void take(!retired)}>
          {retired ? words.restore : words.retire}
        </Button>
      ) : null}
      {editing ? (
        <EditGroup
          group={group}
          onClose={() => edit(false)}
          onSaved={() => {
            edit(false);
            onSaid();
          }}
        />
      ) : null}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useView } from '../../../address/use-view.js';
import { GroupMembers, type GroupMembersQuery } from '../../../api/operations.generated.js';
import { usePages } from '../../../api/pages/use-pages.js';
import { ask } from '../../../api/ask.js';
import { AllRowsButton } from '../../../export/all-rows-button.js';
import { pageOf } from '../../../export/fetch-all.js';
import { Button, Segments } from '../../../ui/controls.js';
import { Bones, Panel } from '../../../ui/panel.js';
import { Failure } from '../../../ui/states.js';
import { useFormat, useWords } from '../../../words/words.js';
import { toldConditions, type Names } from '../filter/told-conditions.js';
import { filterWords } from '../filter/words.js';
import type { GroupOfPage } from '../group-page.js';
import { groupAddress, movedOf } from '../groups-address.js';
import styles from '../groups.module.css';
import { featureValue } from '../name/group-name.js';
import { groupNameWords } from '../name/words.js';
import { groupsWords } from '../words.js';

type Member = NonNullable<GroupMembersQuery['group']>['members']['nodes'][number];

/** Who is in the group, who came and who went, each with the reason. */
export function Members({
  group,
  brought,
  names,
}: {
  readonly group: GroupOfPage;
  /** Which members came with the group. */
  readonly brought: ReturnType<typeof movedOf>;
  readonly names: Names;
}) {
  const words = useWords(groupsWords);
  const [{ who }, change] = useView(groupAddress);
  const moved = movedOf(who);
  const pages = usePages(GroupMembers, { id: group.id, moved, first: 20 }, (answer) => answer.group?.members.pageInfo, {
    brought: moved === brought ? { group } : undefined,
    about: ['id'],
  });
  const { data, error, isPending, isPlaceholderData, refetch } = pages;
  const members = data?.pages.flatMap((page) => page.data.group?.members.nodes ?? []) ?? [];
  const total = data?.pages[0]?.data.group?.members.totalCount ?? 0;
  const { drift, size } = group;
  return (
    <Panel
      title={words.who}
      more={words.shown(members.length, total)}
      busy={isPlaceholderData}
      actions={
        <AllRowsButton
          small
          file={words.csv}
          columns={columns}
          count={total}
          page={async (after, signal) => {
            const { data: told } = await ask(GroupMembers, { id: group.id, moved, first: 100, after }, signal);
            return told.group ? pageOf<Member>(told.group.members) : NOBODY;
          }}
        />
      }
    >
      <div className={styles['whos']}>
        <Segments
          label={words.who}
          value={who}
          onChange={(to) => change({ who: to })}
          options={[
            { value: 'members', label: words.whos.members(size) },
            { value: 'entered', label: words.whos.entered(drift.entered) },
            { value: 'left', label: words.whos.left(drift.left) },
          ]}
        />
        <span className={styles['fine']}>
          {words.since(drift.since.replace('-', ' '))}
          {drift.fresh > 0 ? `, ${words.fresh(drift.fresh)}` : ''}
        </span>
      </div>
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Bones lines={8} />
      ) : members.length === 0 ? (
        <p className={styles['fine']}>{words.noMembers}</p>
      ) : (
        <ul className={styles['members']}>
          {members.map((member, index) => (
            <MemberRow key={member.customer?.id ?? index} member={member} names={names} />
          ))}
        </ul>
      )}
      {pages.hasNextPage ? (
        <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {words.moreMembers}
        </Button>
      ) : null}
    </Panel>
  );
}

function MemberRow({ member, names }: { readonly member: Member; readonly names: Names }) {
  const words = useWords(groupsWords);
  const features = useWords(groupNameWords);
  const filters = useWords(filterWords);
  const format = useFormat();
  const { customer, behaviours, conditions } = member;
  const name = customer?.displayName ?? words.unnamed;
  return (
    <li>
      {customer ? (
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {name}
        </Link>
      ) : null}
      <ul className={styles['why']} aria-label={words.why(name)}>
        {conditions.map(({ path, definition, touchpoint }, index) => (
          <li key={`${path} ${index}`}>
            {toldConditions(definition, filters, names).join(', ') || path}
            {touchpoint ? (
              <>
                <span className={styles['fine']}>
                  {' '}
                  {words.shownBy(`${names.channel(touchpoint.channel)} ${format.date(touchpoint.occurredAt)}`)}
                </span>
                {touchpoint.text ? <q>{touchpoint.text.slice(0, MOST_LETTERS)}</q> : null}
              </>
            ) : null}
          </li>
        ))}
        {conditions.length > 0 ? null : behaviours.length === 0 ? (
          <li>{words.nothingStandsOut}</li>
        ) : (
          behaviours.map(({ feature, value, usual }) => (
            <li key={feature}>
              {features.feature[feature] ?? feature} {featureValue(feature, value, features)}
              <span className={styles['fine']}> {words.usual(featureValue(feature, usual, features))}</span>
            </li>
          ))
        )}
      </ul>
    </li>
  );
}

const MOST_LETTERS = 140;
/** Of a group that went out of the hub meanwhile. */
const NOBODY = { rows: [], next: null, total: 0 };

const columns = [
  { name: 'id', read: ({ customer }: Member) => customer?.id ?? null },
  { name: 'kind', read: ({ customer }: Member) => customer?.kind ?? null },
  { name: 'name', read: ({ customer }: Member) => customer?.displayName ?? null },
  {
    name: 'why',
    read: ({ behaviours, conditions }: Member) =>
      conditions.length > 0
        ? conditions.map(({ path }) => path).join(' ')
        : behaviours.map(({ feature, value }) => `${feature} ${value.toFixed(2)}`).join(' '),
  },
];

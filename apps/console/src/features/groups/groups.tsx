import { Link } from '@tanstack/react-router';
import { useRef, type RefObject } from 'react';
import { useView } from '../../address/use-view.js';
import { Groups as GroupsOperation, type GroupRowFragment, type GroupsQuery } from '../../api/operations.generated.js';
import { useAllChanges } from '../../api/live/use-changes.js';
import { useFollowed } from '../../api/live/use-followed.js';
import { ExportMenu } from '../../export/export-menu.js';
import { CsvButton } from '../../export/csv/csv-button.js';
import { drawPage, type Draw } from '../../export/draw-page.js';
import { HeatHead, HeatScale } from '../../pictures/heat/heat.js';
import { PictureButtons } from '../../pictures/picture-buttons.js';
import { PictureTwin } from '../../pictures/picture-panel.js';
import { ScreenHead } from '../../shell/head/screen-head.js';
import { useMay } from '../../shell/frame/use-frame.js';
import { usePage } from '../../shell/head/use-page.js';
import { useRowKeys } from '../../shell/keys/use-row-keys.js';
import { Button, buttonLook, Segments } from '../../ui/controls.js';
import { NewsBar } from '../../ui/news/news-bar.js';
import { Empty, Failure, Holes } from '../../ui/states.js';
import { useWords } from '../../words/words.js';
import { GroupsShape } from './list/groups-shape.js';
import { editorWords } from './editor/words.js';
import { useGroupName } from './name/use-group-name.js';
import { GroupRow } from './list/group-row.js';
import { featuresIn, groupColumns, groupsTable, spreadColumns, spreadRows } from './list/groups-table.js';
import { groupsAddress } from './groups-address.js';
import styles from './groups.module.css';
import { groupsWords } from './words.js';
import { groupNameWords } from './name/words.js';

/** Groups: who behaves alike, whatever their size or industry? */
export function Groups() {
  const words = useWords(groupsWords);
  const [view, change] = useView(groupsAddress);
  const { data, error, isPending, isPlaceholderData, refetch, news, show } = useFollowed(
    GroupsOperation,
    { frame: false, retired: view.retired },
    { what: whatCounts, told: useAllChanges() },
  );
  const card = useRef<HTMLElement>(null);
  const draw = () => (card.current ? drawPage(card.current) : undefined);
  usePage(words.title);
  const all = data?.data.groups;
  const shown = all?.filter(({ kind }) => view.kind === 'all' || kind.toLowerCase() === view.kind) ?? [];
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        tools={<Tools view={view} change={change} groups={shown} draw={draw} />}
      />
      <div className={styles['filters']}>
        <Segments
          label={words.kind}
          value={view.kind}
          onChange={(kind) => change({ kind })}
          options={(['all', 'found', 'written'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
        <label>
          <input
            type="checkbox"
            checked={view.retired}
            onChange={({ target }) => change({ retired: target.checked })}
          />
          {words.retired}
        </label>
      </div>
      <NewsBar news={news} onShow={show} />
      <Holes holes={data?.holes ?? []} />
      {error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending || !all ? (
        <GroupsShape />
      ) : all.length === 0 ? (
        <Empty kind="nothing-yet" title={words.nothingYet.title} text={words.nothingYet.text}>
          <Link to="/customers" className={buttonLook('primary')}>
            {words.nothingYet.customers}
          </Link>
        </Empty>
      ) : shown.length === 0 ? (
        <Empty kind="no-match" title={words.noMatch.title} text={words.noMatch.text}>
          <Button look="primary" onClick={() => change({ kind: 'all' })}>
            {words.noMatch.widen}
          </Button>
        </Empty>
      ) : (
        <List view={view} groups={shown} busy={isPlaceholderData} card={card} />
      )}
    </>
  );
}

type View = ReturnType<typeof groupsAddress.read>;

/** A group came, went, was named anew or has other members; that its members behave a little otherwise is no news. */
const whatCounts = ({ groups }: GroupsQuery) => [
  { things: (groups ?? []).map(({ behaviours: _, drift: __, spread: ___, apart: ____, ...said }) => said) },
];

function List({
  view,
  groups,
  busy,
  card,
}: {
  readonly view: View;
  readonly groups: readonly GroupRowFragment[];
  readonly busy: boolean;
  readonly card: RefObject<HTMLElement | null>;
}) {
  const words = useWords(groupsWords);
  const names = useWords(groupNameWords);
  const nameOf = useGroupName();
  useRowKeys(card, ':scope > ul > li');
  return (
    <section ref={card} className={styles['card']} aria-label={words.title} aria-busy={busy}>
      {view.show === 'table' ? (
        <div className={styles['table']}>
          <PictureTwin title={words.table} table={groupsTable(groups, nameOf, words, names)} />
        </div>
      ) : (
        <>
          <Heads groups={groups} />
          <ul className={styles['rows']}>
            {groups.map((group) => (
              <GroupRow key={group.id} group={group} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What stands under each other in the rows. Each row says it itself to whoever does not see this. */
function Heads({ groups }: { readonly groups: readonly GroupRowFragment[] }) {
  const words = useWords(groupsWords);
  const names = useWords(groupNameWords);
  const features = featuresIn(groups);
  return (
    <div className={styles['heads']} aria-hidden="true">
      <span>{words.group}</span>
      <span>
        {words.heads.spread}
        <span>
          {words.heads.heat}
          <HeatScale words={words.levels} />
        </span>
      </span>
      <span>
        <HeatHead names={features.map((feature) => names.feature[feature] ?? feature)} />
      </span>
    </div>
  );
}

function Tools({
  view,
  change,
  groups,
  draw,
}: {
  readonly view: View;
  readonly change: (to: Partial<View>) => void;
  readonly groups: readonly GroupRowFragment[];
  readonly draw: Draw;
}) {
  const words = useWords(groupsWords);
  const editor = useWords(editorWords);
  const nameOf = useGroupName();
  const mayDefine = useMay('groups:define');
  return (
    <>
      {mayDefine ? (
        <Link to="/groups/new" className={buttonLook()}>
          {editor.newGroup}
        </Link>
      ) : null}
      <Segments
        label={words.shownAs}
        value={view.show}
        onChange={(show) => change({ show })}
        options={[
          { value: 'picture', label: words.picture },
          { value: 'table', label: words.table },
        ]}
      />
      <ExportMenu of={words.title}>
        <CsvButton small file={words.file} columns={groupColumns(nameOf)} rows={groups} />
        <CsvButton
          small
          file={words.spreadFile}
          label={words.spreadCsv}
          columns={spreadColumns(nameOf)}
          rows={spreadRows(groups)}
        />
        {view.show === 'picture' ? <PictureButtons title={words.title} file={words.file} draw={draw} /> : null}
      </ExportMenu>
    </>
  );
}

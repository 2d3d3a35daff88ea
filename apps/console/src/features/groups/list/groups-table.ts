import type { GroupRowFragment } from '../../../api/operations.generated.js';
import type { Column } from '../../../export/csv/csv.js';
import type { PictureTable } from '../../../pictures/picture-table.js';
import { featureValue, type Named } from '../name/group-name.js';
import type { GroupNameWords } from '../name/words.en.js';
import type { GroupsWords } from '../words.en.js';

/** Groups and how they behave, as a plain table: of each feature the value, and how far it is from everybody's. */
export function groupsTable(
  groups: readonly GroupRowFragment[],
  nameOf: (group: Named) => string,
  words: GroupsWords,
  names: GroupNameWords,
): PictureTable {
  const features = featuresIn(groups);
  return {
    columns: [
      { label: words.column.group },
      { label: words.column.kind },
      { label: words.column.size, numeric: true },
      { label: words.column.entered, numeric: true },
      { label: words.column.left, numeric: true },
      ...features.map((feature) => ({ label: names.feature[feature] ?? feature, numeric: true })),
    ],
    rows: groups.map((group) => [
      nameOf(group),
      group.kind === 'FOUND' ? words.found : words.written,
      group.size,
      group.drift.entered,
      group.drift.left,
      ...features.map((feature) => {
        const own = group.behaviours.find((one) => one.feature === feature);
        return own ? `${featureValue(feature, own.value, names)} (${words.more(own.more)})` : null;
      }),
    ]),
  };
}

/** What is told of how groups behave, in the order of the gateway: the same of every group that has behaved. */
export const featuresIn = (groups: readonly GroupRowFragment[]): readonly string[] =>
  groups.find(({ behaviours }) => behaviours.length > 0)?.behaviours.map(({ feature }) => feature) ?? [];

/** A file may leave the house: of so few nobody is counted out. */
const FEW = 5;
const guarded = (count: number): number | string => (count > 0 && count < FEW ? `under ${FEW}` : count);

export const groupColumns = (nameOf: (group: Named) => string): readonly Column<GroupRowFragment>[] => [
  { name: 'id', read: ({ id }) => id },
  { name: 'kind', read: ({ kind }) => kind },
  { name: 'name', read: nameOf },
  { name: 'size', read: ({ size }) => guarded(size) },
  { name: 'since', read: ({ drift }) => drift.since },
  { name: 'entered', read: ({ drift }) => guarded(drift.entered) },
  { name: 'left', read: ({ drift }) => guarded(drift.left) },
];

/** Where one stands on the axis that sets a group apart most. */
export interface SpreadRow {
  readonly group: GroupRowFragment;
  readonly feature: string;
  readonly of: 'group' | 'everybody';
  /** In the unit of the feature; in words where it would tell of too few. */
  readonly value: number | string;
}

/** Every dot of the spreads, the least first. Of a group of few it says so, and tells nobody's place. */
export const spreadRows = (groups: readonly GroupRowFragment[]): readonly SpreadRow[] =>
  groups.flatMap((group) => {
    if (!group.spread) return [];
    const { feature, members, everybody } = group.spread;
    const rows = (of: SpreadRow['of'], values: readonly (number | string)[]) =>
      values.map((value) => ({ group, feature, of, value }));
    const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
    return [
      ...rows('group', members.length < FEW ? [guarded(members.length)] : sorted(members)),
      ...rows('everybody', sorted(everybody)),
    ];
  });

export const spreadColumns = (nameOf: (group: Named) => string): readonly Column<SpreadRow>[] => [
  { name: 'id', read: ({ group }) => group.id },
  { name: 'name', read: ({ group }) => nameOf(group) },
  { name: 'feature', read: ({ feature }) => feature },
  { name: 'of', read: ({ of }) => of },
  { name: 'value', read: ({ value }) => value },
];

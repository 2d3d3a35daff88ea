import { ask, askFor } from '../../../api/ask.js';
import {
  CustomerChanges,
  Touchpoints,
  type FieldChangeFragment,
  type TimeRangeInput,
  type TouchpointPageFragment,
  type TouchpointsQueryVariables,
} from '../../../api/operations.generated.js';
import { pageOf, type AskPage } from '../../../export/fetch-all.js';
import { isWithin, type Range } from '../lanes/days.js';

type Touchpoint = TouchpointPageFragment['nodes'][number];
type Row = Touchpoint | FieldChangeFragment;

/** What the rows of a timeline's file are of: the same as its list, to its end. */
export interface TimelineAsked {
  /** What of the contacts; undefined where field changes alone are shown. */
  readonly touchpoints: TouchpointsQueryVariables | undefined;
  /** What of the field changes; undefined where contacts alone are shown. */
  readonly changes: Parameters<typeof changesPage>[0] | undefined;
  /** What is sought in the words of a row; empty where nothing is. */
  readonly find: string;
  /** How many contacts and field changes there are together. */
  readonly total: number;
}

const MOST = 100;
/** Before the cursors of field changes, which follow when the contacts are at their end. */
const CHANGES = 'changes:';

/** The contacts page by page, and then the field changes. */
export const timelinePages =
  ({ touchpoints, changes, find, total }: TimelineAsked): AskPage<Row> =>
  async (after, signal) => {
    const isChange = touchpoints === undefined || (after?.startsWith(CHANGES) ?? false);
    const page: Awaited<ReturnType<AskPage<Row>>> =
      isChange && changes
        ? await changesPage(changes, after?.slice(CHANGES.length) || null, signal)
        : await touchpointsPage(touchpoints!, after, signal);
    const next = page.next === null ? null : isChange ? CHANGES + page.next : page.next;
    return {
      total,
      rows: page.rows.filter((row) => isFound(row, find)),
      next: next ?? (isChange || !changes ? null : CHANGES),
    };
  };

const isFound = (row: Row, find: string): boolean =>
  find === '' || JSON.stringify(row).toLowerCase().includes(find.trim().toLowerCase());

async function touchpointsPage(asked: TouchpointsQueryVariables, after: string | null, signal: AbortSignal) {
  const { customer } = (await ask(Touchpoints, { ...asked, first: MOST, after }, signal)).data;
  return customer ? pageOf<Row>(customer.touchpoints) : { rows: [], next: null, total: 0 };
}

async function changesPage(
  asked: {
    readonly id: string;
    readonly known: TimeRangeInput | undefined;
    readonly within: readonly (Range | undefined)[];
  },
  after: string | null,
  signal: AbortSignal,
) {
  const { id, known, within } = asked;
  const variables = { id, first: MOST, after, ...(known ? { known } : {}) };
  const page = pageOf<FieldChangeFragment>(await askFor(CustomerChanges, variables, 'changes', signal));
  const isIn = ({ happenedAt, attributes }: FieldChangeFragment) =>
    attributes.length > 0 && within.every((range) => isWithin(happenedAt, range));
  return { ...page, rows: page.rows.filter(isIn) };
}

const isTouchpoint = (row: Row): row is Touchpoint => 'occurredAt' in row;
const column = (name: string, of: (row: Touchpoint) => string | number | null, ofChange: (row: FieldChangeFragment) => string | null = () => null) => ({ name, read: (row: Row) => (isTouchpoint(row) ? of(row) : ofChange(row)) }); // prettier-ignore

/** What a contact or a field change is in a file. */
export const columns = [
  column(
    'occurredAt',
    ({ occurredAt }) => occurredAt,
    ({ happenedAt }) => happenedAt,
  ),
  column(
    'form',
    ({ form }) => form,
    () => 'change',
  ),
  column('channel', ({ channel }) => channel),
  column('direction', ({ direction }) => direction),
  column('actor', ({ actor }) => actor),
  column('subject', ({ subject }) => subject, ({ attributes }) => attributes.map(({ field }) => field).join('; ')), // prettier-ignore
  column('text', ({ text }) => text, ({ attributes }) => attributes.map(({ field, value }) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('; ')), // prettier-ignore
  column('score', ({ score }) => score),
  column(
    'source',
    ({ source }) => source,
    ({ record }) => record?.source ?? null,
  ),
];

import { ask } from '../../../api/ask.js';
import { Customers, type CustomerRowFragment } from '../../../api/operations.generated.js';
import { AllRowsButton } from '../../../export/all-rows-button.js';
import { pageOf, type AskPage } from '../../../export/fetch-all.js';
import { useWords } from '../../../words/words.js';
import { useGroupName } from '../../groups/name/use-group-name.js';
import { askedFor, type CustomersView } from '../narrow/asked.js';
import { customersWords } from '../words.js';

interface ExportRowsProps {
  readonly view: CustomersView;
  readonly total: number;
  /** Where rows are selected, these alone. */
  readonly selected: readonly CustomerRowFragment[];
}

/** The rows of the view as a file: those selected, or all that pass the filters, fetched to the end. */
export function ExportRows({ view, total, selected }: ExportRowsProps) {
  const words = useWords(customersWords);
  const groupOf = useGroupName();
  const count = selected.length || total;
  return (
    <AllRowsButton
      file={`${words.file}-${new Date().toISOString().slice(0, 10)}`}
      columns={columnsOf(groupOf)}
      count={count}
      page={
        selected.length > 0
          ? () => Promise.resolve({ rows: selected, next: null, total: selected.length })
          : pagesOf(view)
      }
    />
  );
}

/** The same question as the list asks, a hundred at a time. */
const pagesOf =
  (view: CustomersView): AskPage<CustomerRowFragment> =>
  async (after, signal) => {
    const asked = { ...askedFor(view, Date.now()), first: 100, after, frame: false, names: false };
    const { customers, search } = (await ask(Customers, asked, signal)).data;
    if (customers) return pageOf(customers);
    const rows = search?.map(({ customer }) => customer) ?? [];
    return { rows, next: null, total: rows.length };
  };

const column = (name: string, read: (row: CustomerRowFragment) => string | number | null) => ({ name, read });
const columnsOf = (groupOf: ReturnType<typeof useGroupName>) => [
  column('id', ({ id }) => id),
  column('kind', ({ kind }) => kind),
  column('name', ({ displayName }) => displayName),
  column('city', ({ city }) => city),
  column('touchpoints', ({ activity }) => activity.touchpoints),
  column('openCases', ({ activity }) => activity.openCases),
  column('lastTouchpointAt', ({ activity }) => activity.lastAt),
  column('since', ({ since }) => since),
  column('groups', ({ groups }) => groups.map(groupOf).join('; ')),
  column('stage', ({ journeys }) => journeys[0]?.stage ?? null),
  column('openWaits', ({ open }) => open.totalCount),
  column('promisesDue', ({ due }) => due.totalCount),
  column('promisesOverdue', ({ overdue }) => overdue.totalCount),
  column('feltPositive', ({ feeling }) => feeling.positive),
  column('feltNeutral', ({ feeling }) => feeling.neutral),
  column('feltNegative', ({ feeling }) => feeling.negative),
  column('notJudged', ({ feeling }) => feeling.unknown),
];

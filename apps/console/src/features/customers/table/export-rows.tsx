import { Download } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../../api/ask.js';
import { Customers, type CustomerRowFragment } from '../../../api/operations.generated.js';
import { csvOf } from '../../../export/csv.js';
import { saveFile } from '../../../export/save-file.js';
import { Button } from '../../../ui/controls.js';
import { useToast } from '../../../ui/toast.js';
import { useWords } from '../../../words/words.js';
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
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const count = selected.length || total;
  const save = async () => {
    setBusy(true);
    try {
      const rows = selected.length > 0 ? selected : await all(view);
      saveFile(`${words.file}-${new Date().toISOString().slice(0, 10)}.csv`, csvOf(columns, rows));
    } catch {
      toast({ text: words.csvFailed });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button onClick={() => void save()} disabled={busy || count === 0} title={words.csvAll(count)}>
      <Download size={14} aria-hidden="true" />
      {words.csv}
    </Button>
  );
}

/** The same question as the list asks, a hundred at a time. */
async function all(view: CustomersView): Promise<readonly CustomerRowFragment[]> {
  const rows: CustomerRowFragment[] = [];
  let after: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof page>> = await page(view, after);
    const { customers, search } = answer.data;
    rows.push(...(customers?.nodes ?? search?.map(({ customer }) => customer) ?? []));
    after = customers?.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

const page = (view: CustomersView, after: string | null) =>
  ask(Customers, { ...askedFor(view, Date.now()), first: 100, after, frame: false });

const columns = [
  { name: 'id', read: ({ id }: CustomerRowFragment) => id },
  { name: 'kind', read: ({ kind }: CustomerRowFragment) => kind },
  { name: 'name', read: ({ displayName }: CustomerRowFragment) => displayName },
  { name: 'city', read: ({ city }: CustomerRowFragment) => city },
  { name: 'touchpoints', read: ({ activity }: CustomerRowFragment) => activity.touchpoints },
  { name: 'openCases', read: ({ activity }: CustomerRowFragment) => activity.openCases },
  { name: 'lastTouchpointAt', read: ({ activity }: CustomerRowFragment) => activity.lastAt },
  { name: 'since', read: ({ since }: CustomerRowFragment) => since },
];

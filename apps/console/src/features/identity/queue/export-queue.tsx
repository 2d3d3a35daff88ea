import { Download } from 'lucide-react';
import { useState } from 'react';
import { ask, type Answer } from '../../../api/ask.js';
import { Identity, type IdentityQuery, type ReviewRowFragment } from '../../../api/operations.generated.js';
import { csvOf } from '../../../export/csv.js';
import { saveFile } from '../../../export/save-file.js';
import { Button } from '../../../ui/controls.js';
import { useToast } from '../../../ui/toast.js';
import { useWords } from '../../../words/words.js';
import { identityWords } from '../words.js';
import { askedFor, type IdentityView } from './use-queue.js';

/** The whole queue as a file, fetched to its end. */
export function ExportQueue({ view, total }: { readonly view: IdentityView; readonly total: number }) {
  const words = useWords(identityWords);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(`${words.file}.csv`, csvOf(columns, await all(view)));
    } catch {
      toast({ text: words.csvFailed });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button onClick={() => void save()} disabled={busy || total === 0}>
      <Download size={14} aria-hidden="true" />
      {words.csv}
    </Button>
  );
}

async function all(view: IdentityView): Promise<readonly ReviewRowFragment[]> {
  const rows: ReviewRowFragment[] = [];
  let after: string | null = null;
  do {
    const { data }: Answer<IdentityQuery> = await ask(Identity, { ...askedFor(view), first: 100, after, frame: false });
    rows.push(...data.reviews.nodes);
    after = data.reviews.pageInfo.hasNextPage ? data.reviews.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

const column = (name: string, read: (row: ReviewRowFragment) => string | number | null | undefined) => ({ name, read });
const columns = [
  column('id', ({ id }) => id),
  column('reason', ({ reason }) => reason),
  column('bits', ({ score }) => score),
  column('records', ({ size }) => size),
  column('since', ({ since }) => since),
  ...[0, 1].flatMap((at) => [
    column(`customer${at + 1}`, ({ customers }) => customers[at]?.id),
    column(`name${at + 1}`, ({ customers }) => customers[at]?.displayName),
    column(`source${at + 1}`, ({ records }) => records[at]?.source),
    column(`key${at + 1}`, ({ records }) => records[at]?.key),
  ]),
];

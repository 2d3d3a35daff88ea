import { askFor } from '../../../api/ask.js';
import { Identity, type ReviewRowFragment } from '../../../api/operations.generated.js';
import { AllRowsButton } from '../../../export/all-rows-button.js';
import { pageOf } from '../../../export/fetch-all.js';
import { useWords } from '../../../words/words.js';
import { identityWords } from '../words.js';
import { askedFor, type IdentityView } from './use-queue.js';

/** The whole queue as a file, fetched to its end. */
export function ExportQueue({ view, total }: { readonly view: IdentityView; readonly total: number }) {
  const words = useWords(identityWords);
  return (
    <AllRowsButton
      file={words.file}
      columns={columns}
      count={total}
      page={async (after, signal) =>
        pageOf(await askFor(Identity, { ...askedFor(view), first: 100, after, frame: false }, 'reviews', signal))
      }
    />
  );
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

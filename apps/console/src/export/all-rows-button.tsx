import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/controls.js';
import { useToast } from '../ui/toast/toast.js';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import { csvOf, type Column } from './csv/csv.js';
import { fetchAll, type AskPage } from './fetch-all.js';
import { saveFile } from './save-file.js';

interface AllRowsButtonProps<Row> {
  /** What the file is called, without its ending. */
  readonly file: string;
  readonly columns: readonly Column<Row>[];
  /** How many rows the screen says there are; nothing to press where there are none. */
  readonly count: number;
  readonly page: AskPage<Row>;
  readonly small?: boolean;
  /** What of the screen it is, where it has several files. */
  readonly label?: string;
  /** The label is only told: what it is of stands beside it already. */
  readonly unlabelled?: boolean;
}

/** Hands over all rows that pass the filters of the screen as CSV, in sight or not: fetched to the end, with how far it is, and stopped on request. */
export function AllRowsButton<Row>({
  file,
  columns,
  count,
  page,
  small = false,
  label,
  unlabelled = false,
}: AllRowsButtonProps<Row>) {
  const { export: words } = useWords(common);
  const toast = useToast();
  const [far, setFar] = useState<readonly [done: number, total: number]>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const save = async () => {
    const { signal } = (stop.current = new AbortController());
    setFar([0, count]);
    try {
      const rows = await fetchAll(page, signal, (done, total) => setFar([done, total]));
      saveFile(`${file}.csv`, csvOf(columns, rows));
    } catch {
      if (!signal.aborted) toast({ text: words.failed });
    } finally {
      setFar(undefined);
    }
  };
  return (
    <>
      <Button
        small={small}
        disabled={far !== undefined || count === 0}
        title={words.all(count)}
        aria-label={unlabelled && label !== undefined ? `${CSV}: ${label}` : undefined}
        onClick={() => void save()}
      >
        <Download size={14} aria-hidden="true" />
        {label === undefined || unlabelled ? CSV : `${CSV}: ${label}`}
      </Button>
      {far ? (
        <>
          <span role="status">{words.far(...far)}</span>
          <Button small look="ghost" onClick={() => stop.current?.abort()}>
            {words.stop}
          </Button>
        </>
      ) : null}
    </>
  );
}

const CSV = 'CSV';

import { Download } from 'lucide-react';
import { Button } from '../../ui/controls.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import { csvOf, type Column } from './csv.js';
import { saveFile } from '../save-file.js';

interface CsvButtonProps<Row> {
  /** What the file is called, without its ending. */
  readonly file: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly small?: boolean;
  /** What of the screen it is, where it has several files. */
  readonly label?: string;
}

/** Hands over the rows that are there as CSV; nothing to press where there are none. */
export function CsvButton<Row>({ file, columns, rows, small, label }: CsvButtonProps<Row>) {
  const words = useWords(common);
  return (
    <Button
      small={small ?? false}
      disabled={rows.length === 0}
      title={words.export.csv}
      onClick={() => saveFile(`${file}.csv`, csvOf(columns, rows))}
    >
      <Download size={14} aria-hidden="true" />
      {label === undefined ? CSV : `${CSV}: ${label}`}
    </Button>
  );
}

const CSV = 'CSV';

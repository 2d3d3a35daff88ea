import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { csvOf } from '../export/csv.js';
import { svgOf } from '../export/picture.js';
import { saveFile } from '../export/save-file.js';
import { Button, Segments } from '../ui/controls.js';
import { Panel } from '../ui/panel.js';
import { useWords } from '../words/words.js';
import { PictureButtons } from './picture-buttons.js';
import { fileColumns, peopleOf, valueOf, type PictureTable, type TableCell } from './picture-table.js';
import { pictureWords } from './words.js';
import styles from './pictures.module.css';

/** A picture with its twin: the same data as a table, and both as files. */
export function PicturePanel({
  title,
  more,
  table,
  file,
  busy,
  children,
}: {
  readonly title: string;
  readonly more?: ReactNode;
  readonly table: PictureTable;
  /** What the files are called, without their endings. */
  readonly file: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}) {
  const words = useWords(pictureWords);
  const [shown, show] = useState<'picture' | 'table'>('picture');
  const place = useRef<HTMLDivElement>(null);
  const draw = () => {
    const drawn = place.current?.querySelector('svg');
    return drawn ? svgOf(drawn) : undefined;
  };
  return (
    <Panel
      title={title}
      more={more}
      busy={busy ?? false}
      actions={
        <>
          <Segments
            label={words.shownAs(title)}
            value={shown}
            onChange={show}
            options={[
              { value: 'picture', label: words.picture },
              { value: 'table', label: words.table },
            ]}
          />
          <Button
            small
            look="ghost"
            title={words.csvOf(title)}
            onClick={() => saveFile(`${file}.csv`, csvOf(fileColumns(table), table.rows))}
          >
            {CSV}
          </Button>
          {shown === 'picture' ? <PictureButtons title={title} file={file} draw={draw} /> : null}
        </>
      }
    >
      <div ref={place}>{shown === 'picture' ? children : <PictureTwin title={title} table={table} />}</div>
    </Panel>
  );
}

const CSV = 'CSV';

/** The table of a picture. */
export function PictureTwin({ title, table }: { readonly title: string; readonly table: PictureTable }) {
  return (
    // Wide tables scroll inside: with keys too, so it takes the focus.
    <div className={styles['twin']} role="group" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ label, numeric }) => (
              <th key={label} scope="col" data-numeric={numeric ?? false}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} data-numeric={table.columns[at]?.numeric ?? false}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { readonly cell: TableCell }) {
  const people = peopleOf(cell);
  return people ? (
    <Link to="/customers" search={people as never}>
      {valueOf(cell)}
    </Link>
  ) : (
    valueOf(cell)
  );
}

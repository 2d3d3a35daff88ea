import { Link } from '@tanstack/react-router';
import { ChartLine, Table2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useView } from '../address/use-view.js';
import { csvOf } from '../export/csv/csv.js';
import { ExportMenu } from '../export/export-menu.js';
import { svgOf } from '../export/picture.js';
import { saveFile } from '../export/save-file.js';
import { Button, Segments } from '../ui/controls.js';
import { Panel } from '../ui/panel.js';
import { useWords } from '../words/words.js';
import { PictureButtons } from './picture-buttons.js';
import { fileColumns, peopleOf, valueOf, type PictureTable, type TableCell } from './picture-table.js';
import { shownAs, tablesAddress } from './tables-address.js';
import { pictureWords } from './words.js';
import styles from './pictures.module.css';

interface PictureProps {
  /** What stands in the address where it is shown as a table: stable, the same in every language. */
  readonly name: string;
  readonly title: string;
  readonly table: PictureTable;
  /** What the files are called, without their endings. */
  readonly file: string;
  readonly children: ReactNode;
}

/** A picture with its twin: the same data as a table, and both as files. */
export function PicturePanel({
  more,
  busy,
  ...picture
}: PictureProps & { readonly more?: ReactNode; readonly busy?: boolean }) {
  const { tools, body } = usePicture(picture);
  return (
    <Panel title={picture.title} more={more} busy={busy ?? false} actions={tools}>
      {body}
    </Panel>
  );
}

/** The same within a panel, under a heading of its own. */
export function PicturePart(picture: PictureProps) {
  const { tools, body } = usePicture(picture, true);
  return (
    <>
      <div className={styles['part']}>
        <h3>{picture.title}</h3>
        <span className={styles['tools']}>{tools}</span>
      </div>
      {body}
    </>
  );
}

/** @param isSmall where there is little room: signs stand for the words */
function usePicture({ name, title, table, file, children }: PictureProps, isSmall = false) {
  const words = useWords(pictureWords);
  const [{ tables }, change] = useView(tablesAddress);
  const shown = tables.includes(name) ? 'table' : 'picture';
  const place = useRef<HTMLDivElement>(null);
  const draw = () => {
    const drawn = place.current?.querySelector('svg');
    return drawn ? svgOf(drawn) : undefined;
  };
  const tools = (
    <>
      <Segments
        label={words.shownAs(title)}
        value={shown}
        onChange={(as) => change({ tables: shownAs(tables, name, as) })}
        options={[
          {
            value: 'picture',
            ...(isSmall
              ? { label: <ChartLine size={14} aria-hidden="true" />, title: words.picture }
              : { label: words.picture }),
          },
          {
            value: 'table',
            ...(isSmall
              ? { label: <Table2 size={14} aria-hidden="true" />, title: words.table }
              : { label: words.table }),
          },
        ]}
      />
      <ExportMenu small of={title}>
        <Button
          small
          look="ghost"
          title={words.csvOf(title)}
          onClick={() => saveFile(`${file}.csv`, csvOf(fileColumns(table), table.rows))}
        >
          {CSV}
        </Button>
        {shown === 'picture' ? <PictureButtons title={title} file={file} draw={draw} /> : null}
      </ExportMenu>
    </>
  );
  const body = <div ref={place}>{shown === 'picture' ? children : <PictureTwin title={title} table={table} />}</div>;
  return { tools, body };
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

import type { Column } from '../export/csv/csv.js';

/** What a picture shows, as a plain table: its twin for whoever reads better than looks, and what CSV is made from. */
export interface PictureTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

export type TableCell = string | number | null | TableLink;

/** A number that opens whom it counts: the query of the list of customers. */
export interface TableLink {
  readonly value: number;
  readonly people: Readonly<Record<string, string>>;
}

export const linked = (value: number, people: TableLink['people'] | undefined): TableCell =>
  value === 0 || people === undefined ? value : { value, people };

const isLink = (cell: TableCell): cell is TableLink => typeof cell === 'object' && cell !== null;
/** What a cell says. */
export const valueOf = (cell: TableCell): string | number | null => (isLink(cell) ? cell.value : cell);
export const peopleOf = (cell: TableCell): TableLink['people'] | undefined => (isLink(cell) ? cell.people : undefined);

/** The columns of a picture's table as a file has them. */
export const fileColumns = ({ columns }: PictureTable): readonly Column<readonly TableCell[]>[] =>
  columns.map(({ label }, index) => ({ name: label, read: (row) => valueOf(row[index] ?? null) }));

const HOUR = 3_600;

/** A time as a table has it: hours, with one decimal. */
export const hoursOf = (seconds: number): number => Math.round((seconds / HOUR) * 10) / 10;

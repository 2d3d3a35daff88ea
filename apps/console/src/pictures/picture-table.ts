import type { Column } from '../export/csv.js';

/** What a picture shows, as a plain table: its twin for whoever reads better than looks, and what CSV is made from. */
export interface PictureTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

export type TableCell = string | number | null;

/** The columns of a picture's table as a file has them. */
export const fileColumns = ({ columns }: PictureTable): readonly Column<readonly TableCell[]>[] =>
  columns.map(({ label }, index) => ({ name: label, read: (row) => row[index] ?? null }));

const HOUR = 3_600;

/** A time as a table has it: hours, with one decimal. */
export const hoursOf = (seconds: number): number => Math.round((seconds / HOUR) * 10) / 10;

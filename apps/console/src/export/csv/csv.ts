/** One column of a table: what it is called and what stands in it. */
export interface Column<Row> {
  readonly name: string;
  readonly read: (row: Row) => string | number | null | undefined;
}

/** So that Excel knows it for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV after RFC 4180: one header row, CRLF, a byte order mark. A text that a spreadsheet would run as a formula
 * (it begins with `=`, `+`, `-`, `@`, tab or return) is led by an apostrophe, as OWASP advises.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ name }) => cell(name)),
    ...rows.map((row) => columns.map(({ read }) => cell(read(row)))),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Column name to PostgreSQL type. */
export type Columns = Readonly<Record<string, string>>;

/** A type that travels in its binary form: its OID, and how one value is written. */
interface Binary {
  readonly array: string;
  readonly oid: number;
  /** Bytes of a value. */
  readonly size: number;
  write(buffer: Buffer, at: number, value: unknown): void;
}

/** What has no entry travels as text, and is cast. */
const BINARY: Readonly<Record<string, Binary>> = {
  uuid: { array: 'uuid[]', oid: 2950, size: 16, write: writeUuid },
  int: { array: 'int[]', oid: 23, size: 4, write: writeInt },
  bigint: { array: 'bigint[]', oid: 20, size: 8, write: writeBigint },
  boolean: {
    array: 'boolean[]',
    oid: 16,
    size: 1,
    write: (buffer, at, value) => void buffer.writeInt8(Number(value), at),
  },
};
const TEXT_OID = 25;

/**
 * SQL of a row source with these columns, out of one array for each, from the parameter `$first` on. To be read as
 * `(…) as r`.
 */
export function rowsFrom(columns: Columns, first = 1): string {
  const entries = Object.entries(columns);
  const arrays = entries.map(([, type], index) => `$${first + index}::${BINARY[type]?.array ?? 'text[]'}`).join(', ');
  const casts = entries.map(([name, type]) => (BINARY[type] || type === 'text' ? name : `${name}::${type} as ${name}`));
  return `select ${casts.join(', ')} from unnest(${arrays}) as a(${entries.map(([name]) => name).join(', ')})`;
}

/**
 * The columns of some rows, each as the binary form of a PostgreSQL array: one dimension, its items with their length
 * before them (src/backend/utils/adt/arrayfuncs.c, `array_recv`). PostgreSQL reads them without parsing or looking for names.
 * @param rows what is undefined or null becomes null; objects of a `jsonb` column become JSON
 */
export const columnsOf = (columns: Columns, rows: readonly object[]): Buffer[] =>
  Object.entries(columns).map(([name, type]) => {
    const values = rows.map((row) => (row as Readonly<Record<string, unknown>>)[name]);
    const binary = BINARY[type];
    return binary ? fixedArray(binary, values) : textArray(type, values);
  });

const HEADER = 20;

function writeHeader(buffer: Buffer, oid: number, items: number, hasNull: boolean): void {
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(hasNull ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(items, 12);
  buffer.writeInt32BE(1, 16);
}

function fixedArray(binary: Binary, values: readonly unknown[]): Buffer {
  const { oid, size } = binary;
  const buffer = Buffer.allocUnsafe(HEADER + values.length * (4 + size));
  let at = HEADER;
  let hasNull = false;
  for (const value of values) {
    if (value === undefined || value === null) {
      hasNull = true;
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    at = buffer.writeInt32BE(size, at);
    binary.write(buffer, at, value);
    at += size;
  }
  writeHeader(buffer, oid, values.length, hasNull);
  return buffer.subarray(0, at);
}

function textArray(type: string, values: readonly unknown[]): Buffer {
  const texts = values.map((value) => (value === undefined || value === null ? null : textOf(type, value)));
  // A UTF-16 unit takes three bytes of UTF-8 at most.
  const buffer = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 4 + (text?.length ?? 0) * 3, HEADER));
  let at = HEADER;
  for (const text of texts) {
    const length = text === null ? -1 : buffer.write(text, at + 4);
    buffer.writeInt32BE(length, at);
    at += 4 + Math.max(length, 0);
  }
  writeHeader(buffer, TEXT_OID, texts.length, texts.includes(null));
  return buffer.subarray(0, at);
}

function textOf(type: string, value: unknown): string {
  if (type === 'jsonb') return JSON.stringify(value);
  if (Array.isArray(value))
    return PLAIN_ARRAYS.has(type) ? `{${value.join(',')}}` : arrayLiteral(value as readonly Item[]);
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Whose items need no quotes. */
const PLAIN_ARRAYS: ReadonlySet<string> = new Set(['uuid[]', 'bigint[]', 'int[]']);

/** Ids, all of one type, as the binary form of a PostgreSQL array. */
export const idArray = (type: 'uuid' | 'bigint', ids: readonly string[]): Buffer => fixedArray(BINARY[type]!, ids);

type Item = string | number | null;

/** A PostgreSQL array as text: several times cheaper than the driver's own way for thousands of ids. */
export const arrayLiteral = (items: readonly Item[]): string => `{${items.map(itemOf).join(',')}}`;

function itemOf(item: Item): string {
  if (item === null) return 'NULL';
  const text = String(item);
  return PLAIN.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
const PLAIN = /^(?:-?[0-9]+|[0-9a-f-]{36})$/;

function writeBigint(buffer: Buffer, at: number, value: unknown): void {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) return void buffer.writeBigInt64BE(BigInt(value as string), at);
  const high = Math.floor(number / 2 ** 32);
  buffer.writeInt32BE(high, at);
  buffer.writeUInt32BE(number - high * 2 ** 32, at + 4);
}

function writeInt(buffer: Buffer, at: number, value: unknown): void {
  const number = Number(value);
  if (!Number.isInteger(number)) throw refused('int', value);
  buffer.writeInt32BE(number, at);
}

/** What PostgreSQL would say of it (`invalid_text_representation`), so that the event which brought it is set aside. */
const refused = (type: string, value: unknown): Error =>
  Object.assign(new Error(`invalid input for type ${type}: ${JSON.stringify(value)}`), { code: '22P02' });

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Where the two digits of each byte of a UUID stand in its text, RFC 9562 section 4. */
const DIGITS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

function writeUuid(buffer: Buffer, at: number, value: unknown): void {
  const text = value as string;
  if (!UUID.test(text)) throw refused('uuid', text);
  for (let byte = 0; byte < 16; byte++) {
    const digit = DIGITS[byte]!;
    buffer[at + byte] = (VALUE[text.charCodeAt(digit)]! << 4) | VALUE[text.charCodeAt(digit + 1)]!;
  }
}

const VALUE = new Uint8Array(128);
for (const digit of '0123456789abcdef') {
  VALUE[digit.charCodeAt(0)] = parseInt(digit, 16);
  VALUE[digit.toUpperCase().charCodeAt(0)] = parseInt(digit, 16);
}

import { isObject } from '../mapping/site.js';
import { decodeRow } from './connect-values.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * One change of a row, whichever of Debezium's forms it came in
 * (https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-events).
 */
export interface RowChange {
  /** `event` is a message of the outbox; `tombstone` follows a delete; `truncate` names no row; `other` is none of Debezium's. */
  readonly op: 'create' | 'update' | 'read' | 'delete' | 'truncate' | 'tombstone' | 'event' | 'other';
  readonly topic?: string;
  readonly table?: string;
  readonly schema?: string;
  readonly database?: string;
  /** The columns of the primary key; of a key that is no object, `{key}`. */
  readonly key?: Members;
  /** The row as it is now; of an outbox message its payload; absent once it is deleted. */
  readonly row?: unknown;
  /** The row as it was, as much of it as the database tells. */
  readonly before?: unknown;
  /** A row whose primary key changed comes as a delete with `newKey` and a create with `oldKey`. */
  readonly oldKey?: Members;
  readonly newKey?: Members;
  /** When the database committed it, in milliseconds. */
  readonly time?: number | string;
  /** The position in the database's log as decimal digits, where the connector has one that counts up. */
  readonly sequence?: string;
  /** What tells this change from every other one of its topic. */
  readonly id?: string;
}

const OPS: Readonly<Record<string, RowChange['op']>> = {
  c: 'create',
  u: 'update',
  r: 'read',
  d: 'delete',
  t: 'truncate',
};

/**
 * Reads a Kafka message `{topic, key, headers, value}` or a bare value. Takes the plain envelope (with or without its
 * schema), the row of ExtractNewRecordState, the outbox event router's message, the CloudEvents converter's event, and
 * the tombstone. With the schema, decimals and times are decoded; without, `decimal` and `date` do it in the mapping.
 */
export function readDebezium(payload: unknown): RowChange {
  const message = isMessage(payload) ? payload : { value: payload };
  const headers = isObject(message['headers']) ? message['headers'] : {};
  const topic = textOf(message['topic']);
  const key = keyOf(bare(message['key']));
  const around = {
    ...(topic === undefined ? {} : { topic }),
    ...(key ? { key } : {}),
    ...defined('oldKey', keyOf(bare(headers['__debezium.oldkey']))),
    ...defined('newKey', keyOf(bare(headers['__debezium.newkey']))),
  };
  const value = bare(message['value']);
  if (value === null || value === undefined) return { ...around, op: 'tombstone' };
  if (topic?.startsWith('outbox.event.')) return outbox(value, headers, topic, around);
  if (!isObject(value)) return { ...around, op: 'other', row: value };
  if (typeof value['iodebeziumop'] === 'string') return converted(value, around);
  if (typeof value['op'] === 'string' && isObject(value['source']))
    return envelope(value, value['op'], value['source'], schemaOf(message['value']), around);
  if (Object.hasOwn(value, '__deleted') || Object.hasOwn(value, '__op')) return unwrapped(value, around);
  return { ...around, op: 'other', row: value };
}

type Around = Pick<RowChange, 'topic' | 'key' | 'oldKey' | 'newKey'>;

const isMessage = (payload: unknown): payload is Record<string, unknown> =>
  isObject(payload) &&
  Object.hasOwn(payload, 'value') &&
  (Object.hasOwn(payload, 'topic') || Object.hasOwn(payload, 'key'));

function envelope(value: Members, op: string, source: Members, schema: unknown, around: Around): RowChange {
  const [before, after] = [decodeRow(value['before'], schema, 'before'), decodeRow(value['after'], schema, 'after')];
  const sequence = sequenceOf(source);
  return change(op, before, after, around, {
    ...named(source),
    ...defined('time', timeOf(source['ts_ms'])),
    ...defined('sequence', sequence),
    ...defined('id', idOf(value['transaction'], source, sequence)),
  });
}

function converted(value: Members, around: Around): RowChange {
  const inner = bare(value['data']);
  const data = isObject(inner) ? inner : {};
  const schema = schemaOf(value['data']);
  const source = Object.fromEntries(
    ['schema', 'table', 'db', 'lsn', 'scn', 'file', 'pos'].map((name) => [name, value[`iodebezium${name}`]]),
  );
  return change(
    String(value['iodebeziumop']),
    decodeRow(data['before'], schema, 'before'),
    decodeRow(data['after'], schema, 'after'),
    around,
    {
      ...named(source),
      ...defined('time', timeOf(value['iodebeziumtsms']) ?? textOf(value['time'])),
      ...defined('sequence', sequenceOf(source)),
      ...defined('id', textOf(value['id'])),
    },
  );
}

function unwrapped(value: Members, around: Around): RowChange {
  const row: Record<string, unknown> = {};
  const meta: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(value))
    if (!name.startsWith('__')) row[name] = column;
    else meta[name.replace(/^__(?:source_)?/, '')] = column;
  const gone = meta['deleted'] === true || meta['deleted'] === 'true' || meta['op'] === 'd';
  const sequence = sequenceOf(meta);
  return change(gone ? 'd' : (textOf(meta['op']) ?? 'u'), gone ? row : null, gone ? null : row, around, {
    ...named(meta),
    ...defined('time', timeOf(meta['ts_ms'])),
    ...defined('sequence', sequence),
    ...defined('id', sequence),
  });
}

function outbox(value: unknown, headers: Members, topic: string, around: Around): RowChange {
  return {
    ...around,
    op: 'event',
    table: topic.slice('outbox.event.'.length),
    row: typeof value === 'string' ? parsed(value) : value,
    ...defined('id', textOf(headers['id'])),
  };
}

function change(op: string, before: unknown, after: unknown, around: Around, about: Partial<RowChange>): RowChange {
  const key = around.key ?? [after, before].find(isObject);
  return {
    ...around,
    ...about,
    op: Object.hasOwn(OPS, op) ? (OPS[op] ?? 'other') : 'other',
    ...(key ? { key } : {}),
    ...(after === null || after === undefined ? {} : { row: after }),
    ...(before === null || before === undefined ? {} : { before }),
  };
}

/** Kafka Connect's JSON converter puts `{schema, payload}` around keys and values when `schemas.enable` is set. */
const bare = (value: unknown): unknown =>
  isObject(value) && Object.hasOwn(value, 'schema') && Object.hasOwn(value, 'payload') ? value['payload'] : value;
const schemaOf = (value: unknown): unknown =>
  isObject(value) && Object.hasOwn(value, 'payload') ? value['schema'] : undefined;

function keyOf(key: unknown): Members | undefined {
  if (isObject(key)) return key;
  return typeof key === 'string' || typeof key === 'number' ? { key } : undefined;
}

const named = (source: Members): Partial<RowChange> => ({
  ...defined('table', textOf(source['table'] ?? source['collection'])),
  ...defined('schema', textOf(source['schema'])),
  ...defined('database', textOf(source['db'])),
});

/** PostgreSQL counts in `lsn`, Oracle in `scn`, MySQL in the number of the binlog file and the position in it. */
function sequenceOf(source: Members): string | undefined {
  const single = digits(source['lsn']) ?? digits(source['scn']);
  if (single !== undefined) return single;
  const [file, position] = [/\.(\d{1,10})$/.exec(textOf(source['file']) ?? '')?.[1], digits(source['pos'])];
  return file === undefined || position === undefined ? undefined : `${file}${position.padStart(12, '0')}`;
}

/** Rows of one transaction may share a position: then their number in the transaction tells them apart. */
function idOf(transaction: unknown, source: Members, sequence: string | undefined): string | undefined {
  if (
    isObject(transaction) &&
    typeof transaction['id'] === 'string' &&
    digits(transaction['total_order']) !== undefined
  )
    return `${transaction['id']}-${digits(transaction['total_order']) ?? ''}`;
  const row = digits(source['row']);
  return sequence === undefined || row === undefined ? sequence : `${sequence}-${row}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const digits = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value))
    ? String(value)
    : undefined;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const timeOf = (value: unknown): number | string | undefined =>
  digits(value) === undefined ? undefined : (value as number);
const defined = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [name]: value } as Partial<Record<K, V>>);

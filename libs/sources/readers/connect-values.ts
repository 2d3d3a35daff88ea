import { isObject } from '../mapping/site.js';

type Members = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;

/**
 * The values that Kafka Connect writes in forms of its own, by the name of the type in the schema
 * (https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-data-types).
 */
const DECODERS: Readonly<Record<string, (value: unknown, parameters: Members) => unknown>> = {
  'org.apache.kafka.connect.data.Decimal': (value, parameters) => decimalOf(value, parameters['scale']),
  'io.debezium.data.VariableScaleDecimal': (value) =>
    isObject(value) ? decimalOf(value['value'], value['scale']) : value,
  'io.debezium.time.Date': (value) => dayOf(value),
  'org.apache.kafka.connect.data.Date': (value) => dayOf(value),
  'io.debezium.time.Timestamp': (value) => timeOf(value, 1),
  'org.apache.kafka.connect.data.Timestamp': (value) => timeOf(value, 1),
  'io.debezium.time.MicroTimestamp': (value) => timeOf(value, 1_000),
  'io.debezium.time.NanoTimestamp': (value) => timeOf(value, 1_000_000),
  'io.debezium.data.Json': (value) => value,
};

/** A row with its decimals and times decoded by the schema of the envelope; as it is where no schema came along. */
export function decodeRow(row: unknown, schema: unknown, field: 'before' | 'after'): unknown {
  if (!isObject(row) || !isObject(schema)) return row;
  const columns = fieldsOf(fieldsOf(schema).find((one) => one['field'] === field));
  const decoded: Record<string, unknown> = { ...row };
  for (const column of columns) {
    const { field: name, name: type, parameters } = column;
    if (typeof name !== 'string' || typeof type !== 'string' || !Object.hasOwn(row, name)) continue;
    const value = row[name];
    if (value === null || value === undefined || !Object.hasOwn(DECODERS, type)) continue;
    decoded[name] = DECODERS[type]?.(value, isObject(parameters) ? parameters : {});
  }
  return decoded;
}

const fieldsOf = (schema: Members | undefined): readonly Members[] =>
  Array.isArray(schema?.['fields']) ? (schema['fields'] as unknown[]).filter(isObject) : [];

/** What a column may hold that is not of its type, such as Debezium's unavailable value. */
const BASE64 = /^[A-Za-z0-9+/]{1,64}={0,2}$/;

/**
 * A decimal number out of the base64 of its unscaled value, big-endian two's complement, as Connect's `Decimal` has it:
 * `BOI=` with scale 2 is `12.50`. What is no such thing comes back as it is.
 */
export function decimalOf(value: unknown, told: unknown): unknown {
  // A number, or its digits; what else stands there is no scale, and may not even become a number.
  const scale = typeof told === 'number' || typeof told === 'string' ? Number(told) : Number.NaN;
  if (typeof value !== 'string' || !BASE64.test(value) || value.length % 4 !== 0) return value;
  if (!Number.isInteger(scale) || scale < 0 || scale > 60) return value;
  const bytes = Buffer.from(value, 'base64');
  const unscaled = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function dayOf(value: unknown): unknown {
  return typeof value === 'number' ? (iso(value * DAY_MS)?.slice(0, 10) ?? value) : value;
}

function timeOf(value: unknown, perMillisecond: number): unknown {
  const number = typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? (iso(Math.floor(number / perMillisecond)) ?? value) : value;
}

const iso = (ms: number): string | undefined =>
  Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : undefined;

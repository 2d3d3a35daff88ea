import { instant, parseJson, readBinary, readEnvelope, familyOf, type Envelope, type Problem } from '#contracts';
import type { Origin } from '#graph';
import { describePayload, wrappedTypeOf, type Catalogue } from '#sources';
import { MARKS } from './foreign-record.js';
import type { Known } from './schemas.js';
import { wireFormat } from './wire-format.js';

/** Finds a schema that was prepared before. */
export type SchemaOf = (registry: string, id: number) => Known | undefined;

type Read =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Which schemas a marked record names. */
export function schemasNamed({
  headers,
  payload,
}: Origin): readonly { readonly registry: string; readonly id: number }[] {
  if (headers[MARKS.source] === undefined || !mayBeWire(headers[MARKS.format])) return [];
  return [wireFormat(payload), wireFormat(keyBytes(headers) ?? Buffer.alloc(0))].flatMap((wire) =>
    wire ? [{ registry: headers[MARKS.registry] ?? '', id: wire.schemaId }] : [],
  );
}

/**
 * A record of a topic that is not ours to an event: what is a CloudEvent of a source of ours is one, all else is wrapped for
 * the mapping of its source. Never throws.
 */
export function readForeign(origin: Origin, catalogue: Catalogue, schemaOf: SchemaOf, receivedAt: string): Envelope {
  const { headers, payload } = origin;
  const format = headers[MARKS.format];
  const mayBeCloudEvent = format === 'auto' || format === 'cloudevents';
  if (mayBeCloudEvent && headers['ce_specversion'] !== undefined && headers[MARKS.tombstone] === undefined)
    return readBinary(headers, 'ce_', payload.toString('utf8'), receivedAt);
  const read: Read =
    headers[MARKS.tombstone] === undefined ? decode(headers, payload, schemaOf) : { ok: true, value: null };
  if (!read.ok) return read;
  if (format === 'cloudevents' || (mayBeCloudEvent && isOurCloudEvent(read.value)))
    return readEnvelope(read.value, receivedAt);
  return wrap(headers, read.value, catalogue, schemaOf, receivedAt);
}

function wrap(
  headers: Origin['headers'],
  value: unknown,
  catalogue: Catalogue,
  schemaOf: SchemaOf,
  receivedAt: string,
): Envelope {
  const product = headers[MARKS.product] ?? 'unknown';
  const mapping = catalogue.products.get(product);
  const key = keyOf(headers, schemaOf);
  const data = mapping?.wantsMessage
    ? { topic: headers[MARKS.topic], key, headers: ownHeaders(headers), value }
    : value;
  const told = mapping ? describePayload(mapping, data, headers) : {};
  const keyText = typeof key === 'string' ? key : key === null ? undefined : JSON.stringify(key);
  return readEnvelope(
    {
      specversion: '1.0',
      id: told.id ?? headers[MARKS.place],
      source: headers[MARKS.source],
      type: wrappedTypeOf(product),
      time: told.time ?? instant(headers[MARKS.at]),
      ...(keyText === undefined || keyText === '' ? {} : { subject: keyText.slice(0, 512) }),
      ...(told.partitionKey === undefined ? {} : { partitionkey: told.partitionKey }),
      data,
    },
    receivedAt,
  );
}

const mayBeWire = (format: string | undefined): boolean => format === 'auto' || format === 'confluent';

function decode(headers: Origin['headers'], bytes: Buffer, schemaOf: SchemaOf): Read {
  const format = headers[MARKS.format];
  const wire = mayBeWire(format) ? wireFormat(bytes) : undefined;
  if (!wire)
    return format === 'confluent'
      ? refuse('wire.invalid', 'does not begin with a zero byte and the id of a schema', "Confluent's wire format")
      : json(bytes);
  const known = schemaOf(headers[MARKS.registry] ?? '', wire.schemaId);
  if (!known) return refuse('schema.unknown', `names the schema ${wire.schemaId}, which is not known`);
  if (!known.ok) return refuse(known.code, known.reason);
  try {
    return { ok: true, value: known.decode(wire.payload) };
  } catch (error) {
    return refuse('wire.invalid', `is not of the schema ${wire.schemaId}: ${(error as Error).message.slice(0, 120)}`);
  }
}

function json(bytes: Buffer): Read {
  try {
    return { ok: true, value: parseJson(bytes.toString('utf8')) };
  } catch (error) {
    return refuse(
      'json.invalid',
      `not JSON: ${(error as Error).message.slice(0, 120)}`,
      'JSON, or what the format of the source says',
    );
  }
}

const refuse = (code: string, reason: string, expected?: string): Read => ({
  ok: false,
  problems: [{ code, path: '', reason, ...(expected === undefined ? {} : { expected }) }],
});

/** One whose source names a family; Debezium's converter, whose events are for a mapping, names none. */
function isOurCloudEvent(value: unknown): boolean {
  const { specversion, source, type } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    specversion === '1.0' && typeof type === 'string' && typeof source === 'string' && familyOf(source) !== undefined
  );
}

function keyBytes(headers: Origin['headers']): Buffer | undefined {
  const key = headers[MARKS.key];
  return key === undefined ? undefined : Buffer.from(key, headers[MARKS.keyForm] === 'base64' ? 'base64' : 'utf8');
}

/** The key as a value: decoded by its schema, as JSON where it is an object, list or quoted text, else as it stands. */
function keyOf(headers: Origin['headers'], schemaOf: SchemaOf): unknown {
  const bytes = keyBytes(headers);
  if (!bytes) return null;
  const wire = mayBeWire(headers[MARKS.format]) ? wireFormat(bytes) : undefined;
  if (wire) {
    const read = decode(headers, bytes, schemaOf);
    if (read.ok) return read.value;
  }
  return headers[MARKS.keyForm] === 'base64' ? bytes.toString('base64') : valueOf(bytes.toString('utf8'));
}

const valueOf = (text: string): unknown => {
  if (!/^[[{"]/.test(text)) return text;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
};

const ownHeaders = (headers: Origin['headers']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !name.startsWith('meri-'))
      .map(([name, text]) => [name, valueOf(text)]),
  );

import avro from 'avsc';

/** Decodes one payload to plain JSON values. @throws where the bytes are none of the schema's */
export type Decoder = (payload: Buffer) => unknown;

/**
 * A decoder for an Avro schema.
 * @param schemas in JSON, those that are referred to first, the payload's own last
 */
export function avroDecoder(schemas: readonly string[]): Decoder {
  const registry = {};
  const types = schemas.map((schema) =>
    avro.Type.forSchema(JSON.parse(schema) as avro.Schema, {
      registry,
      wrapUnions: 'never' as never,
      typeHook: (node) => (isLong(node) ? LONG : undefined),
    }),
  );
  const type = types.at(-1);
  if (!type) throw new Error('There is no schema.');
  return (payload) => plain(type.fromBuffer(payload));
}

const isLong = (node: unknown): boolean =>
  node === 'long' || (node as { readonly type?: unknown } | null)?.type === 'long';

/** As `parseJson` has them: an integer beyond 2^53 is the text of its digits. */
const LONG = avro.types.LongType.__with({
  fromBuffer: (bytes: Buffer) => {
    const value = bytes.readBigInt64LE();
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  },
  toBuffer: (value: string | number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  },
  fromJSON: (value: unknown) => value,
  toJSON: (value: unknown) => value,
  isValid: (value: unknown) => typeof value === 'number' || typeof value === 'string',
  compare: (a: string | number, b: string | number) => (BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0),
});

/** Bytes as base64, as Kafka Connect's JSON converter writes them; avsc's records as plain objects. */
function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

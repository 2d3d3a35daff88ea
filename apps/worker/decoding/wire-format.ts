/**
 * Confluent's wire format: a zero byte, the schema's id in four bytes, then the payload
 * (https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format).
 */
export function wireFormat(bytes: Buffer): { readonly schemaId: number; readonly payload: Buffer } | undefined {
  if (bytes.length < 5 || bytes[0] !== 0) return undefined;
  return { schemaId: bytes.readUInt32BE(1), payload: bytes.subarray(5) };
}

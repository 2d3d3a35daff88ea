/**
 * An event in CloudEvents JSON format whose data are the bytes that came, not one of them rewritten.
 * @param attributes of the event; `undefined` ones are left out
 * @param data one JSON value in UTF-8: whoever calls has seen that it is one, and so cannot pose as other members
 */
export function wrapData(attributes: Readonly<Record<string, string | undefined>>, data: Buffer): Buffer {
  const head = JSON.stringify(attributes);
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)}${head === '{}' ? '' : ','}"data":`), data, CLOSE]);
}

const CLOSE = Buffer.from('}');

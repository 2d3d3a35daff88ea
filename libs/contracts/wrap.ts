/**
 * An event in CloudEvents JSON format whose data are the bytes that came, not one of them rewritten.
 * @param attributes of the event; `undefined` ones are left out
 * @param data one JSON value in UTF-8: whoever calls has seen that it is one, and so cannot pose as other members
 */
export function wrapData(attributes: Readonly<Record<string, string | undefined>>, data: Buffer): Buffer {
  const text = JSON.stringify(attributes);
  const head = `${text.slice(0, -1)}${text === '{}' ? '' : ','}"data":`;
  const size = Buffer.byteLength(head);
  const event = Buffer.allocUnsafe(size + data.length + 1);
  event.write(head, 0);
  data.copy(event, size);
  event[size + data.length] = CLOSE_OBJECT;
  return event;
}

const CLOSE_OBJECT = 0x7d;

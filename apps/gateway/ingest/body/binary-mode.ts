import type { IncomingHttpHeaders } from 'node:http';
import { wrapData } from '#contracts';
import { measured, type Piece } from './cut-events.js';

const PREFIX = 'ce-';
/** Attribute names of CloudEvents are lower-case letters and digits; `data` is the body's. */
const ATTRIBUTE = /^(?!data$)[a-z0-9]{1,64}$/;

/** Attributes in `ce-*` headers, data in the body. A CloudEvents content type says that the body has all. */
export const isBinaryMode = (headers: IncomingHttpHeaders): boolean =>
  ['ce-specversion', 'ce-type', 'ce-source'].some((name) => headers[name] !== undefined) &&
  !/^application\/cloudevents/i.test(headers['content-type'] ?? '');

/**
 * The same event in structured form, data as the bytes they were.
 * @returns undefined where the body is not one JSON value, and so could pose as other members of the event
 */
export function structured(headers: IncomingHttpHeaders, body: Buffer): Piece | undefined {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const attribute = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
    if (ATTRIBUTE.test(attribute) && typeof value === 'string') attributes[attribute] = decoded(value);
  }
  const contentType = headers['content-type'];
  if (contentType !== undefined) attributes['datacontenttype'] = contentType;
  if (body.length === 0) return measured(Buffer.from(JSON.stringify(attributes)));
  return isOneValue(body) ? measured(wrapData(attributes, body)) : undefined;
}

function isOneValue(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Values are percent-encoded UTF-8 (CloudEvents HTTP binding 1.0.2, section 3.1.3.2); what is no such encoding stands as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

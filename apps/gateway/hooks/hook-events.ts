import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { eventIdOf, topicOf, wrapData } from '#contracts';
import { describePayload, splitPayload, wrappedTypeOf, type Mapping, type SourceFile } from '#sources';
import type { Appendable } from '../ingest/append/append-once.js';
import { elementsAt, startOf, type Span } from '../ingest/body/json-members.js';
import type { HookRequest } from './hook-request.js';

/** An event that a webhook became. */
export interface HookEvent extends Appendable {
  readonly type: string;
}

/**
 * The events in one webhook: the body's own bytes as data, cut where the mapping says that it carries several. Known by
 * the id that the mapping finds in it or in its headers, else by the source and the bytes.
 * @param mapping undefined where it is not loaded: its events wait, parked, until it is
 */
export function hookEvents(
  { source, family, mapping: product }: SourceFile,
  mapping: Mapping | undefined,
  request: HookRequest,
): readonly HookEvent[] {
  const type = wrappedTypeOf(product ?? 'unknown');
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const events = new Map<string, HookEvent>();
  for (const { payload, bytes } of payloadsIn(mapping, request)) {
    const told = mapping ? describePayload(mapping, payload, headers) : {};
    const id = told.id ?? `sha256-${createHash('sha256').update(source).update('\u0000').update(bytes).digest('hex')}`;
    const key = told.partitionKey ?? id;
    const time = told.time ?? new Date(request.now).toISOString();
    const eventId = eventIdOf(source, id);
    const attributes = { specversion: '1.0', id, source, type, time, partitionkey: key.slice(0, 200) };
    if (!events.has(eventId))
      events.set(eventId, {
        eventId,
        type,
        topic: topicOf(family),
        key: key.slice(0, 200),
        value: wrapData(attributes, bytes),
      });
  }
  return [...events.values()];
}

function payloadsIn(
  mapping: Mapping | undefined,
  { json, body, headers }: HookRequest,
): readonly { readonly payload: unknown; readonly bytes: Buffer }[] {
  if (json === undefined) {
    const payload = withoutJson(body, headers['content-type'] ?? '');
    return [{ payload, bytes: Buffer.from(JSON.stringify(payload)) }];
  }
  const parts = mapping ? splitPayload(mapping, json) : [json];
  if (parts.length === 1 && parts[0] === json) return [{ payload: json, bytes: body }];
  // Each by its own bytes where the body is the list itself.
  const spans: Span[] = [];
  if (Array.isArray(json) && json.length === parts.length) elementsAt(body, startOf(body), spans);
  return parts.map((payload, index) => {
    const span = spans[index];
    return { payload, bytes: span ? body.subarray(span.from, span.to) : Buffer.from(JSON.stringify(payload)) };
  });
}

/** Which no form has. Many tools call a body a form that is none: `curl --data-binary @mail.eml`. */
const NO_FORM = /[\r\n]./s;

/** A body that is no JSON: the fields of a form, else its text, else its bytes in base64. */
function withoutJson(body: Buffer, contentType: string): object {
  if (!isUtf8(body)) return { base64: body.toString('base64') };
  const text = body.toString('utf8');
  if (!/^application\/x-www-form-urlencoded/i.test(contentType) || NO_FORM.test(text)) return { text };
  const form = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) form.set(name, [...(form.get(name) ?? []), value]);
  return {
    form: Object.fromEntries([...form].map(([name, values]) => [name, values.length === 1 ? values[0] : values])),
  };
}

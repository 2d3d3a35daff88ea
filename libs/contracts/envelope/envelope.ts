import { parseJson } from '../json.js';
import type { Problem } from '../observations/observation.js';
import { familyOf, type Family } from '../topics.js';
import { flawOf } from './flaws.js';
import { instant } from './instant.js';

/**
 * One CloudEvents 1.0 envelope as the hub holds it (https://github.com/cloudevents/spec, v1.0.2). Extension attributes
 * that Meri uses are named; others are kept in the archived bytes but not here.
 */
export interface HubEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly family: Family;
  /** ISO 8601 in UTC with milliseconds; where the event carries no time, the time the hub received it. */
  readonly time: string;
  /** False where the envelope had no `time` of its own. */
  readonly timeGiven: boolean;
  readonly subject?: string;
  /** The `sequence` extension as decimal digits. */
  readonly sequence?: string;
  readonly partitionKey?: string;
  readonly traceparent?: string;
  readonly data: unknown;
}

export type Envelope =
  | { readonly ok: true; readonly event: HubEvent }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** Who sent it and what, where that much could be read. */
      readonly source?: string;
      readonly type?: string;
    };

/** The largest event taken, in bytes of its JSON form: what fits a Kafka record of the broker's default size with its headers. */
export const MAX_EVENT_BYTES = 998_976;
const MAX_ATTRIBUTE = 512;

/** Reads one event in CloudEvents JSON format (structured mode) from text. */
export function readStructured(text: string, receivedAt: string): Envelope {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    return refuse(
      'json.invalid',
      '',
      `not JSON: ${(error as Error).message.slice(0, 120)}`,
      'one CloudEvents 1.0 object',
    );
  }
  return readEnvelope(value, receivedAt);
}

/** Reads one event in CloudEvents JSON format from a parsed value. */
export function readEnvelope(value: unknown, receivedAt: string): Envelope {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('envelope.invalid', '', 'the event is not an object', 'one CloudEvents 1.0 object');
  const attributes = value as Record<string, unknown>;
  const problems: Problem[] = [];
  if (attributes['specversion'] !== '1.0')
    problems.push({
      code: 'envelope.specversion',
      path: '/specversion',
      reason: `is ${show(attributes['specversion'])}`,
      expected: '"1.0"',
    });
  const id = text(attributes, 'id', problems);
  const source = text(attributes, 'source', problems);
  const type = text(attributes, 'type', problems);
  const family = familyOf(source);
  if (source !== '' && family === undefined)
    problems.push({
      code: 'source.family',
      path: '/source',
      reason: `${show(source)} names no family`,
      expected: 'a name such as crm.salesforce, tickets.zendesk or notes.teams',
    });
  const given = attributes['time'];
  const time = given === undefined || given === null ? receivedAt : instant(given);
  if (time === undefined)
    problems.push({
      code: 'envelope.time',
      path: '/time',
      reason: `${show(given)} is not a time`,
      expected: 'RFC 3339, such as 2026-03-02T08:00:00Z',
    });
  let data = attributes['data'];
  if (data === undefined && typeof attributes['data_base64'] === 'string') {
    try {
      data = parseJson(Buffer.from(attributes['data_base64'], 'base64').toString('utf8'));
    } catch {
      problems.push({
        code: 'data.base64',
        path: '/data_base64',
        reason: 'does not hold JSON',
        expected: 'JSON in base64, or the attribute data',
      });
    }
  }
  const flaw = flawOf(data);
  if (flaw) problems.push({ ...flaw, path: `/data${flaw.path}` });
  if (problems.length > 0 || family === undefined || time === undefined)
    return { ok: false, problems, ...(family ? { source } : {}), ...(family && type !== '' ? { type } : {}) };
  const event: Mutable<HubEvent> = {
    id,
    source,
    type,
    family,
    time,
    timeGiven: given !== undefined && given !== null,
    data,
  };
  if (typeof attributes['subject'] === 'string') event.subject = attributes['subject'];
  const sequence = attributes['sequence'];
  if ((typeof sequence === 'string' || typeof sequence === 'number') && /^\d{1,30}$/.test(String(sequence)))
    event.sequence = String(sequence);
  if (typeof attributes['partitionkey'] === 'string') event.partitionKey = attributes['partitionkey'];
  if (typeof attributes['traceparent'] === 'string') event.traceparent = attributes['traceparent'];
  return { ok: true, event };
}

/** Reads one event in binary mode: attributes are headers with the given prefix (`ce-` over HTTP, `ce_` over Kafka). */
export function readBinary(
  headers: Readonly<Record<string, string>>,
  prefix: 'ce-' | 'ce_',
  body: string,
  receivedAt: string,
): Envelope {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers))
    if (name.toLowerCase().startsWith(prefix)) attributes[name.slice(prefix.length).toLowerCase()] = value;
  if (body !== '') {
    try {
      attributes['data'] = parseJson(body);
    } catch (error) {
      const refused = readEnvelope(attributes, receivedAt);
      const { source, type } = refused.ok ? refused.event : refused;
      return {
        ...refuse('json.invalid', '/data', `not JSON: ${(error as Error).message.slice(0, 120)}`, 'a JSON body'),
        ...(source === undefined ? {} : { source }),
        ...(type === undefined ? {} : { type }),
      };
    }
  }
  return readEnvelope(attributes, receivedAt);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function text(attributes: Record<string, unknown>, name: string, problems: Problem[]): string {
  const value = attributes[name];
  if (typeof value === 'string' && value !== '' && value.length <= MAX_ATTRIBUTE && !value.includes('\u0000'))
    return value;
  const reason =
    value === undefined || value === null || value === ''
      ? 'is missing'
      : typeof value === 'string'
        ? 'is too long or holds U+0000'
        : `is ${show(value)}`;
  problems.push({
    code: 'envelope.missing',
    path: `/${name}`,
    reason,
    expected: `a text of 1 to ${MAX_ATTRIBUTE} characters`,
  });
  return '';
}

const refuse = (code: string, path: string, reason: string, expected: string): Envelope => ({
  ok: false,
  problems: [{ code, path, reason, expected }],
});

const show = (value: unknown): string => (JSON.stringify(value) ?? 'missing').slice(0, 60);

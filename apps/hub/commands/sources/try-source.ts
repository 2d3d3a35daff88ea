import { parseJson, readEnvelope, type HubEvent, type Observation, type Problem } from '#contracts';
import { explain, loadCatalogue, prepare, splitPayload, type Catalogue, type Mapping } from '#sources';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from '../process.js';
import { likelyMappings, wrapped } from './likely-mappings.js';

/** What became of one event or payload that was tried. */
export interface Tried {
  readonly id: string;
  readonly mapping?: string;
  readonly rule?: string;
  readonly observations?: readonly Observation[];
  readonly reason?: string;
  readonly problems?: readonly Problem[];
  readonly unread: readonly string[];
}

/** What became of all that was in a file. */
export interface TriedFile {
  readonly tried: readonly Tried[];
  /** The mappings that understand it, the likeliest first, where nobody said which one; the first was taken. */
  readonly guessed?: readonly string[];
}

interface TryOptions {
  readonly mapping?: string;
  readonly source?: string;
  readonly header?: readonly string[];
  readonly folders: readonly string[];
}

/** Reads a file with CloudEvents, or with what a vendor sends, and says what each becomes. Nothing is stored. */
export async function tryFile(file: string, options: TryOptions): Promise<TriedFile> {
  const body = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(() => undefined);
  if (body === undefined) throw new UsageError(`${file} cannot be read.`);
  const catalogue = loadCatalogue(options.folders);
  const payload = bodyOf(body, file, options);
  if (options.mapping !== undefined) {
    const mapping = catalogue.products.get(options.mapping);
    if (!mapping) throw new UsageError(`There is no mapping ${options.mapping} in force: see meri sources list.`);
    return { tried: await tryPayload(payload, mapping, options, catalogue) };
  }
  const events: readonly unknown[] = Array.isArray(payload) ? payload : [payload];
  const [likeliest, ...others] = events.some(isEnvelope) ? [] : await likelyMappings(payload, catalogue);
  if (likeliest) {
    const guessed = [likeliest, ...others].map(({ mapping }) => mapping.product);
    return { tried: await tryPayload(payload, likeliest.mapping, options, catalogue), guessed };
  }
  const tried = events.map(async (value, index): Promise<Tried> => {
    const read = readEnvelope(value, new Date().toISOString());
    return read.ok ? tryEvent(read.event, catalogue) : { id: `event ${index}`, problems: read.problems, unread: [] };
  });
  return { tried: await Promise.all(tried) };
}

const isEnvelope = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'specversion');

function tryPayload(
  payload: unknown,
  mapping: Mapping,
  { source, header = [] }: TryOptions,
  catalogue: Catalogue,
): Promise<readonly Tried[]> {
  const headers = Object.fromEntries(
    header.map((line) => [line.split(':')[0]?.trim() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  const more = { headers, ...(source === undefined ? {} : { source }) };
  return Promise.all(
    splitPayload(mapping, payload).map((one, index) => tryEvent(wrapped(mapping, one, { ...more, index }), catalogue)),
  );
}

/** What a mail begins with, and no other text. */
const MAIL = /^(?:[!-9;-~]{2,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/;

function bodyOf(body: string, file: string, { mapping }: TryOptions): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    if (mapping === 'email' || (mapping === undefined && MAIL.test(body))) return { raw: body };
    throw new UsageError(`${file} is not JSON: ${(error as Error).message.slice(0, 120)}`);
  }
}

async function tryEvent(event: HubEvent, catalogue: Catalogue): Promise<Tried> {
  const result = explain(await prepare(event), catalogue);
  const about = { id: event.id, ...(result.rule === undefined ? {} : { rule: result.rule }) };
  if (!result.ok) return { ...about, problems: result.problems, unread: [] };
  const { mapping, observations, reason, unread } = result;
  return { ...about, mapping, observations, ...(reason === undefined ? {} : { reason }), unread: unread ?? [] };
}

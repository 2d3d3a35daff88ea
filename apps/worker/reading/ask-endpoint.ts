import { answerSchema, INSTRUCTIONS, readAnswer, type ShownText, type Speaker } from '#understanding';
import type { FoundInText } from '#contracts';
import { isNoWayThere } from './no-way-there.js';

/** An endpoint that speaks the chat completions of OpenAI's API, with answers in a JSON Schema. */
export interface Endpoint {
  /** Without `/chat/completions`, such as `https://api.openai.com/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  readonly timeoutMs: number;
}

/**
 * `busy`: it cannot answer now, whatever it is asked: 429, a wrong key, model or address (401, 403, 404 and the like), nobody
 * there; `waitMs` where it says for how long. `failed`: the same may be so, or it fails at this text alone: 5xx, too slow,
 * too long, a connection that broke, whatever else is not known to be the way there. `answer`: what it said cannot be taken. `refused`: it will not answer this (400, 413, 422).
 */
export type Asked =
  | { readonly ok: true; readonly found: FoundInText }
  | {
      readonly ok: false;
      readonly fault: 'busy' | 'failed' | 'answer' | 'refused';
      readonly problem: string;
      readonly waitMs?: number;
    };

/** An answer is a few quotes of a text of at most 20,000 characters. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** What is wrong with what it was sent, and not with who sent it, or where to. */
const OF_THE_TEXT = [400, 413, 422];
/**
 * Asks a model what stands in a text. Problems name what went wrong and never the words.
 * @param signal ends the waiting for an answer, which then counts as `failed`
 */
export async function askEndpoint(
  { url, model, key, timeoutMs }: Endpoint,
  shown: ShownText,
  speaker: Speaker,
  signal: AbortSignal,
): Promise<Asked> {
  const body = {
    model,
    temperature: 0,
    messages: [
      { role: 'system', content: INSTRUCTIONS },
      { role: 'user', content: JSON.stringify({ speaker, text: shown.text }) },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema: answerSchema() } },
  };
  let response: Response | undefined;
  let answer: string;
  try {
    response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
    });
    answer = await textOf(response);
  } catch (error) {
    const problem = reasonOf(error as Error, timeoutMs);
    return { ok: false, fault: response === undefined && isNoWayThere(error as Error) ? 'busy' : 'failed', problem };
  }
  const { status } = response;
  const retryAfter = response.headers.get('retry-after');
  if (status !== 200)
    return { ok: false, fault: faultOf(status), problem: `answered ${status}`, ...waitOf(retryAfter) };
  const content = contentOf(answer);
  if (content === undefined) return { ok: false, fault: 'answer', problem: 'the reply holds no message' };
  const read = readAnswer(shown, content);
  return read.ok ? read : { ok: false, fault: 'answer', problem: read.problem };
}

const faultOf = (status: number): 'busy' | 'failed' | 'refused' => {
  if (OF_THE_TEXT.includes(status)) return 'refused';
  return status >= 500 || status === 408 ? 'failed' : 'busy';
};

/** @throws where it is longer than an answer can be */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Of `choices[0].message`; a model that declines has `refusal` in the place of `content`. */
function contentOf(reply: string): string | undefined {
  try {
    const { choices } = JSON.parse(reply) as { choices?: { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    return typeof content === 'string' ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Of `Retry-After` (RFC 9110): seconds, or a date. */
function waitOf(retryAfter: string | null): { readonly waitMs?: number } {
  if (retryAfter === null) return {};
  const waitMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(waitMs) && waitMs > 0 ? { waitMs } : {};
}

const reasonOf = ({ name, message, cause }: Error, timeoutMs: number): string =>
  name === 'TimeoutError'
    ? `no answer within ${timeoutMs} ms`
    : ((cause as { code?: string } | undefined)?.code ?? message).slice(0, 100);

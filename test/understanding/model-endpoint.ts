import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model is asked, as the API's own field names have it. */
export interface AskedOf {
  readonly authorization: string | undefined;
  readonly model: string;
  readonly schema: { readonly type: string };
  readonly speaker: string;
  readonly text: string;
}

/** An answer to one question: a status, or the content of the message, and how long it takes. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: unknown;
  /** In the place of the whole reply. */
  readonly body?: string;
  readonly afterMs?: number;
}

export interface ModelEndpoint {
  readonly url: string;
  readonly asked: readonly AskedOf[];
  /** What it says to each question. */
  answer: (asked: AskedOf, nth: number) => Reply;
  close(): Promise<void>;
}

/** A small server that speaks OpenAI's chat completions with `response_format: json_schema`. */
export async function startModelEndpoint(): Promise<ModelEndpoint> {
  const asked: AskedOf[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const { model, messages, response_format: format } = JSON.parse(body) as Chat;
      if (request.url !== '/v1/chat/completions' || format.type !== 'json_schema') return response.writeHead(404).end();
      const { speaker, text } = JSON.parse(messages[1]!.content) as { speaker: string; text: string };
      const one = {
        authorization: request.headers.authorization,
        model,
        schema: format.json_schema.schema,
        speaker,
        text,
      };
      asked.push(one);
      const { status = 200, headers = {}, content, body: whole, afterMs = 0 } = endpoint.answer(one, asked.length);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      const message = { role: 'assistant', content: typeof content === 'string' ? content : JSON.stringify(content) };
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(whole ?? JSON.stringify({ object: 'chat.completion', choices: [{ index: 0, message }] }));
      return response;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint: ModelEndpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: () => ({ content: NOTHING_FOUND }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return endpoint;
}

interface Chat {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
  readonly response_format: {
    readonly type: string;
    readonly json_schema: { readonly schema: { readonly type: string } };
  };
}

export const NOTHING_FOUND = {
  feeling: { feeling: 'UNKNOWN', quotes: [], confidence: 0.5 },
  promises: [],
  claims: [],
  roles: [],
};

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk as string;
  return body;
}

import { createServer, request as askHub, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request that the hub has answered. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
}

/** The way to the hub, as a proxy is: it shows what passes, and answers can get lost on it. The hub has taken the request then, and its sender cannot know. */
export interface Wire {
  /** Host and port. */
  readonly address: string;
  readonly passed: readonly Passed[];
  /** To the next so many POSTs it says 504. */
  loseAnswers(count: number): void;
  /** No POST is answered until the answers are let go; who has gone away by then gets none. */
  holdAnswers(): void;
  letAnswersGo(): void;
  close(): Promise<void>;
}

export async function startWire(hubUrl: string): Promise<Wire> {
  const passed: Passed[] = [];
  let toLose = 0;
  let holding = false;
  const held: (() => void)[] = [];

  const server = createServer((request, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = request;
    const answer = async () => {
      const body = await buffer(request);
      const answered = await askAt(hubUrl, { method, path, headers, body });
      passed.push({ method, path, headers, body: body.toString(), status: answered.status });
      const isPost = method === 'POST';
      if (isPost && toLose > 0) {
        toLose--;
        response.writeHead(504).end();
        return;
      }
      if (isPost && holding) await new Promise<void>((resolve) => held.push(resolve));
      response.writeHead(answered.status, answered.headers).end(answered.body);
    };
    answer().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    loseAnswers: (count) => (toLose = count),
    holdAnswers: () => (holding = true),
    letAnswersGo: () => {
      holding = false;
      for (const answer of held.splice(0)) answer();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const askAt = (hubUrl: string, { method, path, headers, body }: Question): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asked = askHub(`${hubUrl}${path}`, { method, headers, agent: false }, (answer) => {
      buffer(answer).then((read) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read });
      }, reject);
    });
    asked.on('error', reject).end(body);
  });

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The clients as their makers publish them. */
const CLIENTS: Readonly<Record<string, string>> = {
  '/segment/standalone.js': 'node_modules/@segment/analytics-next/dist/umd/standalone.js',
  '/segment/index.js': 'node_modules/@segment/analytics-next/dist/umd/index.js',
  '/rudderstack/index.js': 'node_modules/@rudderstack/analytics-js/dist/npm/modern/bundled/umd/index.js',
};

/** Without an icon, which browsers ask for else. */
const HEAD = '<!doctype html><link rel="icon" href="data:,">';

/** A web site of a name of its own, so that to a browser the hub is another site. */
export interface Shop {
  /** Its origin. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param pages bodies of pages by their paths
 * @param settings what Segment's content network would say of the write key
 */
export async function startShop(pages: Readonly<Record<string, string>>, settings: object): Promise<Shop> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const page = pages[path];
    if (page !== undefined) say(response, 'text/html; charset=utf-8', `${HEAD}<title>${path}</title>${page}`);
    else if (/^\/v1\/projects\/[^/]+\/settings$/.test(path))
      say(response, 'application/json', JSON.stringify(settings));
    else if (Object.hasOwn(CLIENTS, path))
      readFile(CLIENTS[path]!).then(
        (client) => say(response, 'text/javascript; charset=utf-8', client),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Browsers take every name under localhost for this machine (RFC 6761).
    url: `http://shop.localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function say(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

import { ShownText } from '#understanding';
import { afterEach, describe, expect, it, test } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { askEndpoint } from './ask-endpoint.js';
import { isNoWayThere } from './no-way-there.js';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A server that answers any request with these bytes and closes. */
async function answering(bytes: string): Promise<string> {
  const made = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(bytes));
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/v1`;
}

const ask = (url: string) =>
  askEndpoint(
    { url, model: 'm', timeoutMs: 5_000 },
    new ShownText('Patteri vuotaa.', []),
    'customer',
    new AbortController().signal,
  );

describe('an endpoint whose connection fails', () => {
  it.each([
    ['speaks no HTTP', 'ahoy\r\n\r\n', /^HPE_/],
    ['names a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n', /^HPE_/],
    ['has headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}`, /^UND_ERR_HEADERS_OVERFLOW$|^HPE_/],
    ['closes without a word', '', /^UND_ERR_SOCKET$/],
    ['stops halfway', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', /./],
  ])('may do so at this text alone where it %s', async (_, bytes, problem) =>
    expect(await ask(await answering(bytes))).toMatchObject({
      ok: false,
      fault: 'failed',
      problem: expect.stringMatching(problem),
    }),
  );

  it('does so at every text where nobody is there, or it sends elsewhere', async () => {
    const url = await answering('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1/\r\n\r\n');
    expect(await ask(url)).toMatchObject({ ok: false, fault: 'busy' });
    await new Promise<void>((resolve) => server!.close(() => resolve()));
    server = undefined;
    expect(await ask(url)).toMatchObject({ ok: false, fault: 'busy', problem: 'ECONNREFUSED' });
  });
});

test.each([
  ['UND_ERR_HEADERS_TIMEOUT', false],
  ['UND_ERR_BODY_TIMEOUT', false],
  ['EPIPE', false],
  ['ECONNRESET', false],
  ['HPE_INVALID_CONSTANT', false],
  ['SOMETHING_NEW', false],
  ['ENOTFOUND', true],
  ['EAI_AGAIN', true],
  ['EHOSTUNREACH', true],
  ['UND_ERR_CONNECT_TIMEOUT', true],
  ['CERT_HAS_EXPIRED', true],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', true],
  ['ERR_TLS_CERT_ALTNAME_INVALID', true],
] as const)('%s never came to where it was to go: %s', (code, isSo) =>
  expect(isNoWayThere(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }))).toBe(isSo),
);

test('of a connection that is not opened in time, how it was tried tells', () => {
  const timedOut = (syscall: string) => Object.assign(new Error('x'), { code: 'ETIMEDOUT', syscall });
  expect(isNoWayThere(new TypeError('fetch failed', { cause: timedOut('connect') }))).toBe(true);
  expect(isNoWayThere(new TypeError('fetch failed', { cause: timedOut('read') }))).toBe(false);
  expect(isNoWayThere(new TypeError('fetch failed'))).toBe(false);
});

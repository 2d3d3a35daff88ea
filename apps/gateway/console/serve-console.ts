import type { Request, RequestHandler, Response } from 'express';
import { join } from 'node:path';
import { readConsoleFiles, type ConsoleFile } from './console-files.js';
import type { ConsoleOptions } from './console-options.js';

/** Nothing from elsewhere and nothing inline; `blob:` is for pictures that are exported. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** First steps of addresses that are the gateway's own: never answered with the console. */
const OWN = new Set('graphql graphiql events v1 hooks healthz readyz metrics mcp console assets'.split(' '));

/**
 * Answers for the built console: its files, its settings, and its page for every address that a person may have open
 * (a GET that takes HTML and names no file at the root). Everything else goes on.
 */
export function serveConsole({ folder, config }: ConsoleOptions): RequestHandler {
  const files = readConsoleFiles(join(folder, 'site'));
  const settings = JSON.stringify(config);
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (request.path === '/console/config.json')
      return void response.setHeader('cache-control', 'no-cache').type('json').send(settings);
    const file = files.get(request.path) ?? (isPage(request) ? files.get('/index.html') : undefined);
    if (!file) return next();
    send(file, request, response);
  };
}

function isPage(request: Request): boolean {
  const first = request.path.split('/', 2)[1] ?? '';
  // Further down a dot belongs to a name, such as `/sources/crm.hubspot`.
  const named = /^\/[^/]*\.[a-z0-9]+$/i.test(request.path);
  return !OWN.has(first) && !named && request.accepts(['json', 'html']) === 'html';
}

function send(file: ConsoleFile, request: Request, response: Response): void {
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('content-type', file.type);
  response.setHeader('etag', file.etag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.fresh) return void response.status(304).end();
  const coding = request.acceptsEncodings('br', 'gzip', 'identity');
  const compressed = coding === 'br' || coding === 'gzip' ? file.bodies[coding] : undefined;
  if (compressed) response.setHeader('content-encoding', coding as string);
  const body = compressed ?? file.bodies.identity;
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Server } from 'node:http';
import { measureRequests } from '../health/measure-requests.js';
import { HttpErrorsFilter } from './http-errors.filter.js';

/** Nothing from outside, nothing inline. A page that needs more (GraphiQL) sets a header of its own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Makes the application fit to be reached by strangers, and counts what they do. Call it before `listen`, on an application that was created
 * with `bodyParser: false`.
 */
export function hardenHttp(app: NestExpressApplication): void {
  measureRequests(app);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders);
  app.useGlobalFilters(new HttpErrorsFilter());
  boundServer(app.getHttpServer());
}

function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  next();
}

/** Whoever sends slowly holds a connection for a bounded time. Answers that stream (SSE) are not touched by these. */
function boundServer(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 0;
}

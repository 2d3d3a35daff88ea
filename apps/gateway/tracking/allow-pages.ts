import type { Request, Response } from 'express';

/** Lets pages of any site send here and show what is answered, and lets their clients read how long to wait. */
export function allowPages(response: Response): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'retry-after');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}

/**
 * Answers what a browser asks before it sends. Pages are known by their write key, never by a cookie, so whatever header
 * a client adds for itself does no harm: RudderStack's sends `AnonymousId`, `SentAt` and, when it tries again, `Rsa-…`.
 */
export function answerPreflight(request: Request, response: Response): void {
  allowPages(response);
  const asked = request.headers['access-control-request-headers'] ?? '';
  const names = asked.split(',').map((name) => name.trim().toLowerCase());
  response.setHeader('access-control-allow-methods', 'POST');
  response.setHeader('access-control-allow-headers', names.filter((name) => HEADER_NAME.test(name)).join(', '));
  response.setHeader('access-control-max-age', '86400');
  // Another client of the same browser asks for others.
  response.setHeader('vary', 'access-control-request-headers');
}

/** A token of RFC 9110, of a length that headers have. */
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

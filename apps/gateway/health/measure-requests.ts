import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Metrics } from './metrics.js';

/** Times every request. Call it before `listen`, so that it stands in front of all routes. */
export function measureRequests(app: NestExpressApplication): void {
  const metrics = app.get(Metrics);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const started = performance.now();
    const [path] = request.originalUrl.split('?', 1);
    response.once('close', () => {
      const method = METHODS.has(request.method) ? request.method : 'other';
      metrics.observeRequest(method, routeOf(request, path), response.statusCode, (performance.now() - started) / 1000);
    });
    next();
  });
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The route as declared. GraphQL is a middleware and has none; whatever else has none is not told apart. */
function routeOf(request: Request, path: string | undefined): string {
  const route = request.route as { readonly path?: unknown } | undefined;
  if (typeof route?.path === 'string') return route.path;
  return path === '/graphql' ? '/graphql' : 'other';
}

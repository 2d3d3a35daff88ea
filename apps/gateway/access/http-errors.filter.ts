import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';

/** What a caller is told. */
interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: number;
}

/** Every failure over HTTP in one form, `{ error: { code, message } }`. Ours speak for themselves; others stay inside. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') return error;
    const response = host.switchToHttp().getResponse<Response>();
    const told = tell(error);
    if (told.code === 'INTERNAL') this.logger.error(`a request failed: ${nameOf(error)}`);
    if (response.headersSent) return response.destroy();
    // What was given up half-read is not read on.
    const gaveUp = told.status === 408 || (told.status === 413 && !host.switchToHttp().getRequest<Request>().complete);
    if (gaveUp) response.setHeader('connection', 'close');
    if (told.status === 401) response.setHeader('www-authenticate', 'Bearer realm="meri"');
    if (told.retryAfter !== undefined) response.setHeader('retry-after', String(told.retryAfter));
    return response.status(told.status).json({ error: { code: told.code, message: told.message } });
  }
}

function tell(error: unknown): Told {
  const { status, code, message, retryAfter } = error as Partial<Told>;
  const ours = typeof status === 'number' && typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code);
  if (ours && error instanceof Error)
    return { status, code, message: error.message, ...(typeof retryAfter === 'number' ? { retryAfter } : {}) };
  const httpStatus = error instanceof HttpException ? error.getStatus() : status;
  if (httpStatus === 404)
    return {
      status: 404,
      code: 'NOT_FOUND',
      message: 'There is nothing here. Events go to POST /events, queries to /graphql.',
    };
  if (httpStatus === 413)
    return { status: 413, code: 'BODY_TOO_LARGE', message: 'The body is too large. Send less at a time.' };
  if (typeof httpStatus === 'number' && httpStatus >= 400 && httpStatus < 500)
    return {
      status: httpStatus,
      code: 'BAD_REQUEST',
      message: 'The request cannot be read. Check its address, headers and body.',
    };
  if (httpStatus === 503)
    return {
      status: 503,
      code: 'UNAVAILABLE',
      message: typeof message === 'string' ? message : 'Try again later.',
      retryAfter: 5,
    };
  return {
    status: 500,
    code: 'INTERNAL',
    message: 'The hub failed at this. Its log says more; trying again may help.',
  };
}

/** A name and a code: messages of drivers may quote rows. */
function nameOf(error: unknown): string {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || typeof error;
}

import { HttpException } from '@nestjs/common';

/** What a caller is told. */
export interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: number;
}

/** What may be said of an error: ours speak for themselves; others stay inside, as `INTERNAL`. */
export function tell(error: unknown): Told {
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

/** A name and a code, for the log: messages of drivers may quote rows. */
export function nameOf(error: unknown): string {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || typeof error;
}

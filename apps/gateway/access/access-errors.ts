/** Nobody known asks. `message` says what to do; it never quotes the credential. */
export class UnauthenticatedError extends Error {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;
  override readonly name = 'UnauthenticatedError';
}

/** Somebody known asks for what is not theirs. */
export class ForbiddenError extends Error {
  readonly code = 'FORBIDDEN';
  readonly status = 403;
  override readonly name = 'ForbiddenError';
}

/** Whether the credential is right cannot be told now: it is neither taken nor refused. */
export class AccessUnavailableError extends Error {
  readonly code = 'ACCESS_UNAVAILABLE';
  readonly status = 503;
  readonly retryAfter = 5;
  override readonly name = 'AccessUnavailableError';
}

export type AccessError = UnauthenticatedError | ForbiddenError | AccessUnavailableError;

export const isAccessError = (error: unknown): error is AccessError =>
  error instanceof UnauthenticatedError || error instanceof ForbiddenError || error instanceof AccessUnavailableError;

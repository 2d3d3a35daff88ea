/** A request whose body cannot be taken as a whole. Events that are bad one by one are not errors but answers. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  constructor(
    readonly status: 400 | 401 | 404 | 408 | 413 | 415 | 429 | 503,
    readonly code: string,
    message: string,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

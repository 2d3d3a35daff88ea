/** A part of an answer that is missing, and why. */
export interface Hole {
  /** Its place, such as `customer.touchpoints`. */
  readonly path: string;
  readonly message: string;
  readonly code?: string;
  /** Finds the reason in the gateway's log. */
  readonly reference?: string;
}

/** An answer and what is missing from it. */
export interface Answer<Result> {
  readonly data: Result;
  /** Parts that failed while the rest came. */
  readonly holes: readonly Hole[];
}

/** What went wrong, as far as the reader can do something about it. */
export type Trouble = 'offline' | 'outdated' | 'forbidden' | 'signed-out' | 'too-long' | 'failed';

/** Nothing came. `code` is the gateway's, or `OFFLINE`; `reference` finds the reason in the gateway's log. */
export class AskFailure extends Error {
  override readonly name = 'AskFailure';

  constructor(
    readonly code: string,
    message: string,
    readonly reference: string | undefined,
    readonly operation: string,
  ) {
    super(message);
  }

  get trouble(): Trouble {
    switch (this.code) {
      case 'OFFLINE':
        return 'offline';
      case 'PERSISTED_QUERY_NOT_FOUND':
        return 'outdated';
      case 'FORBIDDEN':
      case 'UNKNOWN_DOCUMENT':
        return 'forbidden';
      case 'UNAUTHENTICATED':
        return 'signed-out';
      case 'QUERY_TIMEOUT':
        return 'too-long';
      default:
        return 'failed';
    }
  }

  /** What a person can send to whoever runs the hub. */
  get details(): string {
    return [this.operation, this.code, this.message, this.reference].filter(Boolean).join(' · ');
  }
}

/** A failure of any kind as one of ours. */
export const failureOf = (error: unknown): AskFailure =>
  error instanceof AskFailure
    ? error
    : new AskFailure('FAILED', String((error as Error)?.message ?? error), undefined, '');

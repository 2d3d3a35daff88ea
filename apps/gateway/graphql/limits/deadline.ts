import { failure, QUERY_TIMEOUT } from '../transport/failure.js';

/** When one query has to be answered. What is not there by then is left out, with an error that says so. */
export class Deadline {
  private readonly timer: NodeJS.Timeout;
  private readonly over: Promise<never>;

  constructor(ms: number) {
    let pass: (error: Error) => void = () => undefined;
    this.over = new Promise<never>((_, reject) => (pass = reject));
    this.over.catch(() => undefined);
    this.timer = setTimeout(() => pass(failure('QUERY_TIMEOUT', QUERY_TIMEOUT)), ms).unref();
  }

  within<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.over]);
  }

  clear(): void {
    clearTimeout(this.timer);
  }
}

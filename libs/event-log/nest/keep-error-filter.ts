import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Hands a handler's error to the event log as it is. Nest's own filter would make every error
 * `{ status: 'error', message: 'Internal server error' }`, and an operator would read that as the reason.
 */
@Catch()
export class KeepErrorFilter implements RpcExceptionFilter<unknown> {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { nameOf, tell } from './tell.js';

/** Every failure over HTTP in one form, `{ error: { code, message } }`. */
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

import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The process's log: JSON lines on standard error. Lines carry a scope (family, topic, partition, event id) and never
 * customer data or secrets; errors are told by code and message only, because a driver's error may quote a row.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: {},
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: (error: { readonly code?: unknown; readonly name?: unknown; readonly message?: unknown }) => ({
          name: error.name,
          code: error.code,
          message: String(error.message).split('\n')[0]?.slice(0, 300),
        }),
      },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}

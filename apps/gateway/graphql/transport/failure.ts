import { BadCursorError } from '#graph';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { isAccessError } from '../../access/access-errors.js';

export type FailureCode =
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'ACCESS_UNAVAILABLE'
  | 'BAD_USER_INPUT'
  | 'COST_LIMIT'
  | 'QUERY_LIMIT'
  | 'QUERY_TIMEOUT'
  | 'SLOW_CONSUMER'
  | 'UNKNOWN_DOCUMENT'
  | 'NOT_FOUND';

const STATUS: Partial<Record<FailureCode, number>> = {
  FORBIDDEN: 403,
  UNKNOWN_DOCUMENT: 403,
  UNAUTHENTICATED: 401,
  ACCESS_UNAVAILABLE: 503,
  BAD_USER_INPUT: 400,
  COST_LIMIT: 400,
  QUERY_LIMIT: 400,
};

/** The HTTP status of a refusal before anything is answered. */
export const statusOf = (code: unknown): number => (code === 'INTERNAL' ? 500 : (STATUS[code as FailureCode] ?? 400));

/** A failure that the caller can do something about: a stable code and what to do. */
export const failure = (
  code: FailureCode,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...(STATUS[code] === undefined ? {} : { http: { status: STATUS[code] } }), ...more },
  });

/** PostgreSQL's code for a statement that it cancelled because its time was over. */
const CANCELLED = '57014';
export const QUERY_TIMEOUT = 'This took too long and was stopped. Ask for fewer at a time, or narrow the filter.';

/** Codes of GraphQL and of Apollo whose messages speak of the query alone. */
const SPEAKING = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Errors as callers see them: ours as they are, all others without what they say, under a number that the log has too. */
export function formatFailure(log: (reference: string, error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const at = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (original instanceof BadCursorError)
      return { message: original.message, ...at, extensions: { code: 'BAD_USER_INPUT' } };
    if ((original as { readonly code?: unknown } | undefined)?.code === CANCELLED)
      return { message: QUERY_TIMEOUT, ...at, extensions: { code: 'QUERY_TIMEOUT' } };
    // Apollo gives whatever a validation rule reports a code of its own.
    const code = formatted.extensions?.['refusedAs'] ?? formatted.extensions?.['code'];
    if (code === 'QUERY_LIMIT') return { message: formatted.message, extensions: { code } };
    const own = original instanceof GraphQLError || original === undefined || original === null;
    if (own && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
      return { message: withoutSuggestions(formatted.message), ...at, extensions };
    }
    if (typeof code === 'string' && SPEAKING.has(code))
      return { message: withoutSuggestions(formatted.message), ...at, extensions: { code } };
    if (isAccessError(original)) return { message: original.message, ...at, extensions: { code: original.code } };
    const reference = randomUUID();
    log(reference, original ?? error);
    return {
      message: `The hub failed at this. Its log says why under ${reference}.`,
      ...at,
      extensions: { code: 'INTERNAL', reference },
    };
  };
}

const withoutSuggestions = (message: string): string => message.replace(/ Did you mean .*\?$/s, '');

import { AskFailure, type Hole } from './ask-failure.js';
import type { Operation } from './operation.js';
import { session } from './session.js';

/** An answer and what is missing from it. */
export interface Answer<Result> {
  readonly data: Result;
  /** Parts that failed while the rest came. */
  readonly holes: readonly Hole[];
}

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly reference?: string };
  }[];
}

/**
 * Asks the gateway, naming the document by its hash. In development the text goes too: that gateway has another build.
 * @throws AskFailure
 */
export async function ask<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  let response: Response;
  let body: Body<Result>;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...session.headers() },
      body: JSON.stringify({ ...(await documentOf(operation)), operationName: operation.name, variables }),
      ...(signal ? { signal } : {}),
    });
    body = (await response.json()) as Body<Result>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskFailure('OFFLINE', '', undefined, operation.name);
  }
  const errors = body.errors ?? [];
  const first = errors[0];
  if (response.status === 401 || first?.extensions?.code === 'UNAUTHENTICATED') session.signOut(true);
  if (!body.data) {
    const code = first?.extensions?.code ?? `HTTP_${response.status}`;
    throw new AskFailure(code, first?.message ?? '', first?.extensions?.reference, operation.name);
  }
  return {
    data: body.data,
    holes: errors.map(({ message, path, extensions }) => ({
      path: (path ?? []).join('.'),
      message,
      ...(extensions?.code ? { code: extensions.code } : {}),
      ...(extensions?.reference ? { reference: extensions.reference } : {}),
    })),
  };
}

/** What names an operation in a request. */
export async function documentOf({
  hash,
}: Pick<Operation<never, never>, 'hash'>): Promise<{ readonly query?: string; readonly extensions?: object }> {
  if (!import.meta.env.DEV) return { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const texts: Readonly<Record<string, string>> = (await import('./documents.generated.json')).default;
  return { query: texts[hash] ?? '' };
}

/**
 * An answer whose one thing is missing because it failed is none: it would tell that there is no such thing.
 * @throws AskFailure
 */
export function demand<Result>(
  answer: Answer<Result>,
  thing: keyof Result & string,
  operation: Pick<Operation<never, never>, 'name'>,
): Answer<Result> {
  const hole = answer.holes.find(({ path }) => path === thing);
  if (answer.data[thing] === null && hole)
    throw new AskFailure(hole.code ?? 'FAILED', hole.message, hole.reference, operation.name);
  return answer;
}

import { AskFailure, type Answer } from './ask-failure.js';
import type { Operation } from './operation.js';
import { demandOf, demandSome } from './part-of.js';
import { session } from './session.js';

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
 * @throws AskFailure where nothing came; what is missing from the rest are holes
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
  const answer = {
    data: body.data,
    holes: errors.map(({ message, path, extensions }) => ({
      path: (path ?? []).join('.'),
      message,
      ...(extensions?.code ? { code: extensions.code } : {}),
      ...(extensions?.reference ? { reference: extensions.reference } : {}),
    })),
  };
  return demandSome(answer, operation);
}

/**
 * Asks for one part, and nothing but that.
 * @throws AskFailure where it failed
 */
export async function askFor<Result, Variables, Name extends keyof Result & string>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  name: Name,
  signal?: AbortSignal,
): Promise<NonNullable<Result[Name]>> {
  return demandOf(await ask(operation, variables, signal), name, operation);
}

/** What names an operation in a request. */
export async function documentOf({
  hash,
}: Pick<Operation<never, never>, 'hash'>): Promise<{ readonly query?: string; readonly extensions?: object }> {
  if (!import.meta.env.DEV) return { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const texts: Readonly<Record<string, string>> = (await import('./documents.generated.json')).default;
  return { query: texts[hash] ?? '' };
}

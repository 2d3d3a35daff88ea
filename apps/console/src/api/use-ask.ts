import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { AskFailure, failureOf, type Answer } from './ask-failure.js';
import { ask } from './ask.js';
import { formerOf } from './former-of.js';
import type { Operation } from './operation.js';
import { FrameAgain } from './operations.generated.js';
import { demand } from './part-of.js';

export const FRAME_KEY = ['FrameAgain', {}] as const;

/** What else is asked for, of a list with its first page, so that a screen is entered with one query. */
export interface Besides<Result, Variables> {
  /** Asked in place of its own variables; what is kept under its key does not depend on them. */
  readonly variables: Partial<Variables>;
  /** Takes what came besides out of the answer. */
  readonly keep: (answer: Answer<Result>) => unknown;
}

export interface AskOptions<Result, Variables> {
  readonly enabled?: boolean;
  /** How long an answer is taken for current, in ms. */
  readonly staleTime?: number;
  readonly refetchInterval?: number;
  /** Which variables name the thing that is asked about; where one differs, the former answer is of another thing. */
  readonly about?: readonly (keyof Variables)[];
  /** What is asked for above all: where it fails, nothing came. */
  readonly things?: readonly (keyof Result & string)[];
  readonly besides?: Besides<Result, Variables> | undefined;
}

/**
 * Asks, keeps the answer, and goes on showing the former one while a filter changes; not that of another thing, where `about` says
 * what tells things apart. An answer that brings what the frame shows (`me`, `sources`, `overview`) is kept for the frame too, so that a screen
 * is entered with one query.
 */
export function useAsk<Result, Variables extends object>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { about = [], things = [], besides, ...options }: AskOptions<Result, Variables> = {},
): UseQueryResult<Answer<Result>, AskFailure> {
  const client = useQueryClient();
  const queryKey = keyOf(operation, variables);
  return useQuery<Answer<Result>, AskFailure>({
    queryKey,
    queryFn: async ({ signal }) => {
      const asked = withFrame(client, { ...variables, ...besides?.variables });
      const answer = await askWithFrame(client, operation, asked, signal);
      besides?.keep(answer);
      return demand(answer, things, operation);
    },
    placeholderData: formerOf(queryKey, about),
    ...options,
  });
}

/** The key under which an answer is kept; with the name alone, all answers of the operation. */
export const keyOf = <Result, Variables extends object>(
  operation: Operation<Result, Variables>,
  variables?: Variables,
): readonly unknown[] => {
  if (!variables) return [operation.name];
  const { frame: _, ...rest } = variables as { readonly frame?: boolean };
  return [operation.name, rest];
};

/** Says or decides something; nothing is shown before the gateway has answered. What the frame counts may be another number then. */
export function useTell<Result, Variables extends object>(
  operation: Operation<Result, Variables>,
): UseMutationResult<Answer<Result>, AskFailure, Variables> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => ask(operation, variables),
    onSuccess: () => void client.invalidateQueries({ queryKey: FRAME_KEY }),
  });
}

/** The frame is asked for when it is not known yet; screens declare `$frame: Boolean!` for it. */
export function withFrame<Variables extends object>(client: QueryClient, variables: Variables): Variables {
  return 'frame' in variables ? { ...variables, frame: client.getQueryData(FRAME_KEY) === undefined } : variables;
}

/** Asks, and keeps the frame that comes along. A screen that is refused or fails brings none: then the frame is asked for by itself. */
export async function askWithFrame<Result, Variables>(
  client: QueryClient,
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Result>> {
  try {
    const answer = await ask(operation, variables, signal);
    keepFrame(client, answer);
    return answer;
  } catch (error) {
    if (!signal.aborted && FRAMELESS.has(failureOf(error).trouble) && operation.name !== FrameAgain.name)
      void client.prefetchQuery({ queryKey: FRAME_KEY, queryFn: ({ signal: own }) => ask(FrameAgain, {}, own) });
    throw error;
  }
}

/** Where the gateway answered, and may answer what the frame asks. */
const FRAMELESS: ReadonlySet<string> = new Set(['forbidden', 'too-long', 'failed']);

function keepFrame(client: QueryClient, { data, holes }: Answer<unknown>): void {
  if (typeof data === 'object' && data !== null && 'me' in data && 'sources' in data && 'overview' in data)
    client.setQueryData(FRAME_KEY, { data: { me: data.me, sources: data.sources, overview: data.overview }, holes });
}

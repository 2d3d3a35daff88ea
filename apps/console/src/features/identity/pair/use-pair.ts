import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Answer } from '../../../api/ask-failure.js';
import { ask } from '../../../api/ask.js';
import {
  Pair,
  type IdentityQuery,
  type IdentityQueryVariables,
  type PairQuery,
  type RecordSaysFragment,
} from '../../../api/operations.generated.js';
import type { ToldOf } from '../../../api/live/use-again.js';
import { useFollowed } from '../../../api/live/use-followed.js';
import { keyOf } from '../../../api/use-ask.js';
import type { Besides } from '../../../api/use-ask.js';
import { readPair } from '../identity-address.js';

const variablesOf = ([a, b]: readonly [string, string]) => ({ ids: [a, b], a, b });
const NONE = ['-', '-'] as const;
/** The next pair is fetched when the page has come to rest. */
const AHEAD_AFTER_MS = 1_500;

/**
 * Two records and why they are, or are not, one customer, followed; the next pair is fetched ahead.
 * @param ready false while the queue, which brings the first pair along, is on its way
 */
export function usePair(shown: string, next: string | undefined, ready: boolean, told: ToldOf) {
  const client = useQueryClient();
  const pair = readPair(shown);
  const ahead = readPair(next);
  const asked = useFollowed(Pair, variablesOf(pair ?? NONE), {
    enabled: ready && pair !== undefined,
    about: ['a', 'b'],
    things: ['why', 'nodes'],
    what: whatCounts,
    told,
  });
  const isHere = asked.data !== undefined;
  const key = ahead?.join('~');
  useEffect(() => {
    const following = readPair(key);
    if (!following || !isHere) return;
    const variables = variablesOf(following);
    const timer = setTimeout(
      () =>
        void client.prefetchQuery({
          queryKey: keyOf(Pair, variables),
          queryFn: ({ signal }) => ask(Pair, variables, signal),
          staleTime: 60_000,
        }),
      AHEAD_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [client, isHere, key]);
  return asked;
}

/** The verdict or its reason became another, something was decided, or a record says otherwise; that the evidence weighs a little more is no news. */
const whatCounts = (data: PairQuery) => [
  { things: data.why ? [{ id: 'why', same: data.why.same, reason: data.why.reason }] : [] },
  { things: data.why?.decisions ?? [] },
  { things: recordsOf(data).map(({ id, says, state, customer }) => ({ id, says, state, customer: customer?.id })) },
];

/** Brings a pair along with the queue: that of the address, else the first of the queue. */
export function pairBesides(
  client: QueryClient,
  shown: string | undefined,
): Besides<IdentityQuery, IdentityQueryVariables> {
  const pair = readPair(shown);
  const keep = (ids: readonly [string, string], data: PairQuery, holes: Answer<PairQuery>['holes']) =>
    client.setQueryData(keyOf(Pair, variablesOf(ids)), { data, holes });
  return {
    variables: pair ? { pair: true, ...variablesOf(pair) } : { top: true },
    keep: ({ data: { nodes, why, top }, holes }) => {
      // What failed of it is asked for again by itself, and says so.
      const failed = (path: RegExp) => holes.some((hole) => path.test(hole.path));
      if (pair && !failed(/^(?:nodes|why)\b/)) keep(pair, { nodes: nodes ?? [], why: why ?? null }, holes);
      const [first] = top?.nodes ?? [];
      const [a, b] = first?.records ?? [];
      if (first && a && b && !failed(/^top\b/)) keep([a.id, b.id], { nodes: first.records, why: first.why }, []);
    },
  };
}

/** The two records themselves, in the order asked for; of a customer its eldest. */
export function recordsOf({ nodes }: PairQuery): readonly RecordSaysFragment[] {
  return (nodes ?? []).flatMap((node) => {
    if (!node) return [];
    if (node.__typename === 'Record') return [node];
    return node.__typename === 'Person' || node.__typename === 'Organization' ? node.records.slice(0, 1) : [];
  });
}

/** Names records by source and key, as far as the answer knows them. */
export function namesOf(records: readonly RecordSaysFragment[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const record of records)
    for (const { id, source, key } of [record, ...(record.customer?.records ?? [])])
      names.set(id, key === null ? source : `${source} ${key}`);
  return (id) => names.get(id) ?? `${id.slice(0, 15)}…`;
}

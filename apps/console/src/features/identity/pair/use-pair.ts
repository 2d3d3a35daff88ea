import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../../../api/ask.js';
import { Pair, type PairQuery, type RecordSaysFragment } from '../../../api/operations.generated.js';
import { keyOf, useAsk } from '../../../api/use-ask.js';
import { readPair } from '../identity-address.js';

const variablesOf = ([a, b]: readonly [string, string]) => ({ ids: [a, b], a, b });
const NONE = ['-', '-'] as const;

/** Two records and why they are, or are not, one customer; the next pair is fetched ahead. */
export function usePair(shown: string | undefined, next: string | undefined) {
  const client = useQueryClient();
  const pair = readPair(shown);
  const ahead = readPair(next);
  const asked = useAsk(Pair, variablesOf(pair ?? NONE), { enabled: pair !== undefined });
  const isHere = asked.data !== undefined;
  const key = ahead?.join('~');
  useEffect(() => {
    const following = readPair(key);
    if (!following || !isHere) return;
    const variables = variablesOf(following);
    void client.prefetchQuery({
      queryKey: keyOf(Pair, variables),
      queryFn: ({ signal }) => ask(Pair, variables, signal),
      staleTime: 60_000,
    });
  }, [client, isHere, key]);
  return asked;
}

/** The two records themselves, in the order asked for; of a customer its eldest. */
export function recordsOf({ nodes }: PairQuery): readonly RecordSaysFragment[] {
  return nodes.flatMap((node) => {
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

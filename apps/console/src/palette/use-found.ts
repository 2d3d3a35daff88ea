import { Recent } from '../api/operations.generated.js';
import { useAsk } from '../api/use-ask.js';
import { recents } from '../preferences/recents.js';
import { useSearch } from '../ui/form/use-search.js';

/** A customer as a row of the palette. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly kind: 'PERSON' | 'ORGANIZATION';
  readonly city: string | null;
  readonly organization: string | null;
  /** How many requests of theirs are open. */
  readonly waiting: number;
}

export interface Finding {
  readonly found: readonly Found[];
  /** The text that `found` answers; the former one while a new answer is on its way. */
  readonly waiting: boolean;
  readonly failed: boolean;
  readonly allowed: boolean;
}

const MOST = 8;

/** Customers by what is typed, asked for when the typing pauses; those seen lately while nothing is typed. */
export function useFound(typed: string, people: boolean): Finding {
  const { state, found } = useSearch(typed, people ? MOST * 2 : MOST, 1);
  const ids = recents();
  const searching = typed.trim() !== '' && state !== 'too-short';
  const recent = useAsk(Recent, { ids }, { enabled: !searching && ids.length > 0 });
  if (!searching)
    return {
      found: (ids.length > 0 ? (recent.data?.data.nodes ?? []) : []).flatMap((node) =>
        node?.__typename === 'Person' || node?.__typename === 'Organization'
          ? [
              {
                ...node,
                name: node.displayName ?? '',
                kind: kindOf(node.__typename),
                organization: null,
                waiting: node.open.totalCount,
              },
            ]
          : [],
      ),
      waiting: false,
      failed: false,
      allowed: true,
    };
  return {
    found: found
      .map((customer) => ({
        id: customer.id,
        name: customer.displayName ?? '',
        kind: kindOf(customer.__typename),
        city: customer.city,
        waiting: customer.open.totalCount,
        organization: customer.__typename === 'Person' ? (customer.organizations[0]?.displayName ?? null) : null,
      }))
      .filter(({ kind }) => !people || kind === 'PERSON')
      .slice(0, MOST),
    waiting: state === 'searching',
    failed: state === 'failed',
    allowed: state !== 'not-allowed',
  };
}

const kindOf = (type: string): Found['kind'] => (type === 'Person' ? 'PERSON' : 'ORGANIZATION');

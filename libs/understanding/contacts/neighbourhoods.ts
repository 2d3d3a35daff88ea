import { threadKeyOf, type CaseState } from './threads.js';
import type { Contact } from './contact.js';
import { grouped } from './grouped.js';

/**
 * Contacts that must be looked at together: those of one customer, of one account, and of one thread (a case whose
 * requester changed). Understanding any of them is a function of its neighbourhood alone, so after a batch only the
 * neighbourhoods that it touched are derived again.
 */
export function neighbourhoodsOf(
  contacts: readonly Contact[],
  cases: ReadonlyMap<string, CaseState> = new Map(),
): readonly (readonly Contact[])[] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    if (at !== key) parent.set(key, at);
    return at;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [root(a), root(b)];
    if (one !== other) parent.set(one, other);
  };
  for (const { customer, account, thread } of contacts) {
    if (account !== undefined) join(`of ${customer}`, `of ${account}`);
    if (thread !== null) join(`of ${customer}`, `in ${threadKeyOf(thread, cases)}`);
  }
  return [...grouped(contacts, ({ customer }) => root(`of ${customer}`)).values()];
}

import type { CustomerOfPage } from '../use-customer.js';

/** What was asked last, and what has waited the longest, which may have been asked long before. */
export function allWaits({ asked, waits }: Pick<CustomerOfPage, 'asked' | 'waits'>): CustomerOfPage['asked']['nodes'] {
  const last = new Set(asked.nodes.map(({ id }) => id));
  return [...asked.nodes, ...waits.nodes.filter(({ id }) => !last.has(id))];
}

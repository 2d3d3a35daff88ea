import type { Change } from '#graph';

/**
 * A change of a customer as a CloudEvent. Its id is its place in the outbox: whoever gets it twice knows it by that.
 * `data.id` is the customer that changed; of one that was merged, `data.into` is the customer that its id leads to now.
 */
export const changeEvent = ({ tx, seq, customerId, change, at }: Change, into: string | undefined) => ({
  specversion: '1.0',
  id: `${tx}-${seq}`,
  source: 'meri',
  type: `customer.${change}`,
  subject: customerId,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  data: { id: customerId, change, ...(change === 'merged' && into !== undefined ? { into } : {}) },
});

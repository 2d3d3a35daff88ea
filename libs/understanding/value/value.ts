import type { ReadContact } from '../contacts/read-contact.js';
import type { Journey } from '../stages/journey.js';
import { speakerOf } from '../contacts/contact.js';

/** What serving costs, in the company's own money. */
export interface ServingCosts {
  /** Of one contact, by channel; `otherwise` where a channel is not named. */
  readonly byChannel: Readonly<Record<string, number>>;
  readonly otherwise: number;
  readonly reopened: number;
}

/** Loyal is not the same as worth serving: both are shown, as numbers with what they were counted from. */
export interface Value {
  /** Money of deals won. */
  readonly won: number;
  readonly deals: readonly string[];
  readonly costToServe: number;
  readonly contacts: number;
  readonly reopened: number;
  /** Milliseconds since the first contact. */
  readonly tenure: number;
  readonly returns: number;
}

/**
 * The value of one party.
 *
 * @param deals won ones, with the amount in one currency
 * @param reopened how many of its cases were opened again
 */
export function valueOf(
  read: readonly ReadContact[],
  journeys: readonly Journey[],
  deals: readonly { readonly id: string; readonly amount: number }[],
  reopened: number,
  costs: ServingCosts,
  now: string,
): Value {
  const served = read.filter(({ contact }) => !contact.automatic && speakerOf(contact) !== 'note');
  const first = read.reduce<string | undefined>(
    (least, { contact }) => (least === undefined || contact.at < least ? contact.at : least),
    undefined,
  );
  return {
    won: deals.reduce((sum, { amount }) => sum + amount, 0),
    deals: deals.map(({ id }) => id),
    costToServe: served.reduce(
      (sum, { contact }) => sum + (costs.byChannel[contact.channel] ?? costs.otherwise),
      reopened * costs.reopened,
    ),
    contacts: served.length,
    reopened,
    tenure: first === undefined ? 0 : Math.max(0, Date.parse(now) - Date.parse(first)),
    returns: journeys.reduce((sum, { moves }) => sum + moves.filter(({ kind }) => kind === 'returned').length, 0),
  };
}

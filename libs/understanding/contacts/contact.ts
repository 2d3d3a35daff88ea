import type { Channel, Direction } from '#contracts';

/** One touchpoint as understanding needs it: what the graph keeps of an interaction, a note or a feedback. */
export interface Contact {
  readonly id: string;
  /** When it happened: ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Whose touchpoint it is, after identity was resolved. */
  readonly customer: string;
  /** The organization whose people's contacts walk together, where the customer belongs to one. */
  readonly account?: string;
  readonly channel: Channel;
  readonly direction: Direction;
  /** `message`, `call`, `meeting`, `note`, `survey`, `page`, … */
  readonly form: string;
  readonly automatic: boolean;
  readonly subject: string | null;
  readonly text: string | null;
  /** The case, where the source has one. Mails without one are threaded by their subject (threads.ts). */
  readonly thread: string | null;
  readonly opportunity: string | null;
  /** Who acted on our side. */
  readonly by: string | null;
  /** The customer's own judgement, 0 to 1. */
  readonly score: number | null;
  /** What kind of judgement the score is: `nps`, `csat`, … */
  readonly scoreForm: string | null;
}

/** Whose words a contact holds: the customer's, ours to them, or ours about them. */
export const speakerOf = ({ direction, form }: Pick<Contact, 'direction' | 'form'>): 'customer' | 'us' | 'note' =>
  direction === 'inbound' ? 'customer' : direction === 'outbound' && form !== 'note' ? 'us' : 'note';

/** Earlier first; ids settle equal times, so that the order is a function of the set. */
export const byTime = (a: Pick<Contact, 'at' | 'id'>, b: Pick<Contact, 'at' | 'id'>): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

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
  /** What a thread that began with this very message would be called: so replies name it that have forgotten what was before. */
  readonly heads?: string;
  readonly opportunity: string | null;
  /** Who acted on our side. */
  readonly by: string | null;
  /** The customer's own judgement, 0 to 1. */
  readonly score: number | null;
  /** What kind of judgement the score is: `nps`, `csat`, … */
  readonly scoreForm: string | null;
}

export type Speaker = 'customer' | 'us' | 'note';
const TOLD_BY_US = new Set(['call', 'meeting', 'visit', 'note']);
/** Nobody writes messages there: what a CRM logs under it is what one of us wrote down. */
const FACE_TO_FACE: readonly Channel[] = ['meeting', 'store'];

/** Whose words a contact holds: the customer's, ours to them, or ours about them. */
export function speakerOf({
  direction,
  form,
  thread,
  channel,
}: Pick<Contact, 'direction' | 'form' | 'thread' | 'channel'>): Speaker {
  // What a CRM keeps of a call or a meeting is what one of us wrote down about it; in a ticket it is what was said.
  if (thread === null && (TOLD_BY_US.has(form) || (form === 'message' && FACE_TO_FACE.includes(channel))))
    return 'note';
  return direction === 'inbound' ? 'customer' : direction === 'outbound' ? 'us' : 'note';
}

/** Earlier first; of equal times a machine answers last, then ids decide, so that the order is a function of the set. */
export const byTime = (a: Contact, b: Contact): number =>
  a.at < b.at
    ? -1
    : a.at > b.at
      ? 1
      : a.automatic !== b.automatic
        ? Number(a.automatic) - Number(b.automatic)
        : a.id < b.id
          ? -1
          : a.id > b.id
            ? 1
            : 0;

import { byTime, type Contact } from './contact.js';

const REPLY_MARK = /^\s*(?:(?:re|vs|fw|fwd|sv|vl|vb|aw)\s*(?:\[\d+\])?\s*:\s*)+/i;

const MOST_STEPS = 200;

export interface CaseState {
  /** The case it was merged into. */
  readonly mergedInto?: string;
  /** Spam, or thrown away. */
  readonly discarded?: boolean;
}

/**
 * The thread of every contact: its case, after merges; for mails without a case the exchange under one subject, which
 * begins anew with every mail that is no reply. A contact in no thread is alone. A function of the set of contacts.
 */
export function threadsOf(
  contacts: readonly Contact[],
  cases: ReadonlyMap<string, CaseState> = new Map(),
): ReadonlyMap<string, string> {
  const threads = new Map<string, string>();
  const sorted = [...contacts].sort(byTime);
  const heads = headsOf(sorted);
  const running = new Map<string, string>();
  for (const contact of sorted) {
    if (contact.thread !== null) threads.set(contact.id, threadKeyOf(contact.thread, cases, heads));
    else if (contact.channel === 'email' && contact.form === 'message' && contact.subject !== null) {
      const subject = contact.subject.replace(REPLY_MARK, '').trim().toLowerCase();
      const key = `${contact.customer}\u001f${subject}`;
      const isReply = REPLY_MARK.test(contact.subject);
      const known = isReply ? running.get(key) : undefined;
      const thread = known ?? `mail:${contact.id}`;
      running.set(key, thread);
      threads.set(contact.id, thread);
    } else threads.set(contact.id, `alone:${contact.id}`);
  }
  return threads;
}

/** Threads that begin in the midst of others: a long exchange of mails drops its first references, and what it then begins with is in a thread itself. */
function headsOf(contacts: readonly Contact[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const { heads: own, thread } of contacts)
    if (own !== undefined && thread !== null && own !== thread) heads.set(own, thread);
  return heads;
}

/** The case that stands for a case after merges. */
export function threadKeyOf(
  thread: string,
  cases: ReadonlyMap<string, CaseState>,
  heads: ReadonlyMap<string, string> = new Map(),
): string {
  let at = thread;
  // A chain is short; a circle, which a source could send, ends here.
  for (let turn = 0; turn < MOST_STEPS; turn++) {
    const next = cases.get(at)?.mergedInto ?? heads.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

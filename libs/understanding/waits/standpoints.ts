import type { Speaker } from '../contacts/contact.js';
import type { TextReading } from '../reading/read-text.js';

/** Where a thread stands when a customer speaks. */
export interface Standpoint {
  readonly opens: boolean;
  /** Somebody waits in it. */
  readonly waits: boolean;
  /** What we said last was an offer. */
  readonly offered: boolean;
  /** We made or promised an offer there. */
  readonly buying: boolean;
  /** What we said last asks something. */
  readonly asked: boolean;
  /** They have promised something there: what they tell may be that. */
  readonly pledged: boolean;
}

/** Follows where threads stand, in the order of time. */
export class Standpoints {
  private readonly spoken = new Set<string>();
  private readonly offered = new Set<string>();
  private readonly buying = new Set<string>();
  private readonly asked = new Set<string>();
  private readonly pledged = new Set<string>();

  of(thread: string, waits: boolean): Standpoint {
    return {
      opens: !this.spoken.has(thread),
      waits,
      offered: this.offered.has(thread),
      buying: this.buying.has(thread),
      asked: this.asked.has(thread),
      pledged: this.pledged.has(thread),
    };
  }

  spoke(thread: string, speaker: Speaker, reading: TextReading): void {
    const { request, promises } = reading;
    this.spoken.add(thread);
    if (speaker === 'customer') {
      if (promises.length > 0) this.pledged.add(thread);
      else if (!request.closes) this.pledged.delete(thread);
    } else if (speaker === 'us') {
      if (isOffer(reading) || promises.some(({ act }) => act === 'offer')) this.buying.add(thread);
      if (request.isReceipt) return;
      set(this.offered, thread, isOffer(reading));
      set(this.asked, thread, request.asks);
    }
  }
}

const set = (threads: Set<string>, thread: string, holds: boolean): void => {
  if (holds) threads.add(thread);
  else threads.delete(thread);
};

const isOffer = ({ deeds }: TextReading): boolean =>
  deeds.some(({ end, acts }) => end === 'done' && acts.includes('offer'));

import { eventIdOf, FAMILIES, topicOf, type Family } from '#contracts';
import type { NewRecord } from '#event-log';

export interface NumberedEvent {
  /** As the archive names it. */
  readonly eventId: string;
  readonly text: string;
  readonly record: NewRecord;
}

const KEYS = 60;
const EACH = 50;
const START = Date.UTC(2026, 0, 5, 8);

/** One event of the plain contract, on its family's topic under its own key. */
export function eventOf(
  type: string,
  source: string,
  id: string,
  at: number,
  data: { readonly key: string },
): NumberedEvent {
  const family = FAMILIES.find((one) => source.startsWith(`${one}.`)) as Family;
  const text = JSON.stringify({ specversion: '1.0', id, source, type, time: new Date(at).toISOString(), data });
  return {
    eventId: eventIdOf(source, id),
    text,
    record: { topic: topicOf(family), key: data.key, value: Buffer.from(text) },
  };
}

/**
 * 60 keys with 50 numbered events each, taken in turn: 20 contacts that change, 20 tickets with replies, 20 notes that
 * are edited. Ticket and note n speak of contact n, so that the three families meet in one customer.
 */
export function numberedEvents(): readonly NumberedEvent[] {
  const events: NumberedEvent[] = [];
  for (let number = 0; number < EACH; number++)
    for (let key = 0; key < KEYS; key++) {
      const n = key % 20;
      const at = START + number * 3_600_000 + key * 1_000;
      if (key < 20)
        events.push(
          eventOf('crm.contact.changed', 'crm.numbered', `c${n}-${number}`, at, {
            key: `C${n}`,
            name: `Contact ${n}`,
            emails: [`contact${n}@numbered.example`],
            title: `number ${number}`,
          } as { key: string }),
        );
      else if (key < 40)
        events.push(
          eventOf('ticket.replied', 'tickets.numbered', `t${n}-${number}`, at, {
            key: `T${n}`,
            messageKey: `m${n}-${number}`,
            requester: { email: `contact${n}@numbered.example` },
            text: `reply ${number}`,
            status: number % 2 ? 'open' : 'pending',
          } as { key: string }),
        );
      else
        events.push(
          eventOf(number === 0 ? 'note.written' : 'note.edited', 'notes.numbered', `n${n}-${number}`, at, {
            key: `N${n}`,
            text: `text ${number}`,
            about: { contact: { key: `C${n}`, source: 'crm.numbered' } },
          } as { key: string }),
        );
    }
  return events;
}

/** What the numbered events must come to, by count alone. */
export const EXPECTED = {
  /** Each reply is one; each note is one, however often it was edited. */
  touchpoints: 20 * EACH + 20,
};

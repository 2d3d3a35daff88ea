import { describe, expect, it } from '@jest/globals';
import { readStructured, type HubEvent } from '#contracts';
import { generateCompany } from '../index.js';
import { inquiry } from '../speech/from-customers/inquiry.js';
import type { EventReference } from '../truth.js';

const company = generateCompany({ seed: 11, customers: 1000, events: 20_000 });
const { truth } = company;
const nameOf = ({ source, id }: EventReference): string => `${source} ${id}`;
const events = new Map<string, HubEvent>();
for (const { text } of company.events()) {
  const read = readStructured(text, '2026-11-01T00:00:00.000Z');
  if (read.ok) events.set(nameOf(read.event), read.event);
}
const waits = new Map(truth.waits.map((wait) => [nameOf(wait.request), wait]));

/** The ticket of a message; nothing where it is in none. */
function ticketOf(event: EventReference): string | undefined {
  const known = events.get(nameOf(event));
  const data = known?.data as Record<string, any> | undefined;
  if (known?.source === 'tickets.chat') return `chat ${String(data?.['key'])}`;
  if (known?.source === 'tickets.jira') return `jira ${String(data?.['issue']?.key)}`;
  return known?.source === 'tickets.zendesk' ? `zendesk ${String(data?.['detail']?.id)}` : undefined;
}

describe('who waits in truth', () => {
  it('has an answer as soon as one of us says anything in the ticket', () => {
    const answers = new Map<string, string[]>();
    for (const { event, side, automatic } of truth.touchpoints) {
      const ticket = ticketOf(event);
      const at = events.get(nameOf(event))?.time;
      if (ticket === undefined || at === undefined || side !== 'us' || automatic) continue;
      answers.set(ticket, [...(answers.get(ticket) ?? []), at]);
    }
    let answered = 0;
    for (const { request, askedAt, answeredAt } of truth.waits) {
      const ticket = ticketOf(request);
      if (ticket === undefined) continue;
      const first = answers.get(ticket)?.find((at) => at > askedAt);
      expect([nameOf(request), answeredAt]).toEqual([nameOf(request), first ?? null]);
      if (first !== undefined) answered++;
    }
    expect(answered).toBeGreaterThan(500);
  });

  it('is answered by no note that is dated before it was asked', () => {
    const made = generateCompany({ seed: 12, customers: 2000, events: 40_000 });
    const dated = new Map<string, string>();
    for (const { text } of made.events()) {
      const read = readStructured(text, '2026-11-01T00:00:00.000Z');
      if (read.ok && read.event.type === 'note.written')
        dated.set(nameOf(read.event), String((read.event.data as Record<string, unknown>)['at']));
    }
    let notes = 0;
    for (const { answer, askedAt, request } of made.truth.waits) {
      const at = answer ? dated.get(nameOf(answer)) : undefined;
      if (at === undefined) continue;
      notes++;
      expect([nameOf(request), at >= askedAt]).toEqual([nameOf(request), true]);
    }
    expect(notes).toBeGreaterThan(10);
  });

  it('is whoever asks about an offer in place of deciding', () => {
    const asking = new Set(inquiry.filter(({ text }) => text.includes('?')).map(({ id }) => id));
    const asked = truth.touchpoints.filter(
      ({ event, templates }) => event.source === 'notes.email' && templates.some((id) => asking.has(id)),
    );
    expect(asked.some(({ stage }) => stage === 'decision')).toBe(true);
    for (const { event } of asked) expect(waits.has(nameOf(event))).toBe(true);
  });
});

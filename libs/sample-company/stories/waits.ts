import type { WaitEntry } from '../simulation/recorder.js';
import type { Person } from '../world/party.js';
import type { Company, Utterance } from './company.js';

/** The customer asked: somebody waits from now on. */
export const asks = (company: Company, request: Utterance, person: Person): WaitEntry =>
  company.sim.truth.wait({
    request: request.event,
    party: person.id,
    askedAt: new Date(company.sim.lastPublished).toISOString(),
    answer: null,
    answeredAt: null,
  });

/** One of us answered, with an answer or at least with a promise. A machine's acknowledgement is not this. */
export function isAnswered(company: Company, wait: WaitEntry, answer: Utterance): void {
  wait.answer = answer.event;
  wait.answeredAt = new Date(company.sim.lastPublished).toISOString();
}

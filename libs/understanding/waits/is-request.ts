import type { Contact } from '../contacts/contact.js';
import type { Evidence } from '../reading/leaning/leaning-model.js';
import { USUAL_STAGES, type UsualStage } from '../reading/leaning/usual-stage.js';
import type { TextReading } from '../reading/read-text.js';
import type { Standpoint } from './standpoints.js';

/** Whether a customer's words ask us for something, or leave them without what they wanted: by rules. */
export function isRequest(reading: TextReading, contact: Contact, standpoint: Standpoint): boolean {
  const { request, promises, deeds, feeling } = reading;
  const { opens, waits, offered, buying, pledged } = standpoint;
  if ((contact.text ?? '').trim() === '') return opens && (contact.subject ?? '') !== '';
  if (request.asks || request.again) return true;
  // Who opens a thread with trouble needs help, whatever it did about it itself; who tells what it decided wants it known.
  if (opens && (feeling.feeling === 'NEGATIVE' || isOnlyDecided(deeds) || request.ends || sendsAlong(reading)))
    return true;
  if (
    promises.some(({ maker }) => maker === 'CUSTOMER') ||
    deeds.some(({ by, end }) => by === 'CUSTOMER' && end === 'done')
  )
    return false;
  if (deeds.some(({ end }) => end === 'missing')) return true;
  if (opens) return !request.closes;
  if (isTrouble(reading)) return !(offered && isOfOffer(reading));
  // Whoever speaks on after our answer, and is neither glad nor agrees, has not got what they wanted, whatever the words.
  if (waits || feeling.feeling === 'POSITIVE' || pledged) return false;
  return request.tells && !request.closes && !(buying && isOfOffer(reading));
}

/** Sad; or of two minds, or mocking, where nothing is settled. */
export const isTrouble = ({ feeling, request }: TextReading): boolean =>
  feeling.feeling === 'NEGATIVE' || (feeling.feeling === 'UNKNOWN' && feeling.spans.length > 0 && !request.closes);

/** Opens with something that is sent along, and names no paper that we wait for: what it tells of is what matters. */
const sendsAlong = ({ deeds, mentions, request }: TextReading): boolean =>
  mentions.length === 0 &&
  request.tells &&
  !request.closes &&
  deeds.length > 0 &&
  deeds.every(({ end, acts }) => end === 'done' && acts.every((act) => act === 'send'));

/** So much more must words lean to weighing and deciding than to trouble and everyday life. */
const CLEARLY = 2;
const BUYING = ['comparison', 'decision', 'acquisition'] as const;
const LIVING = ['delivery', 'use', 'support', 'end of use'] as const;

/** Whoever weighs an offer may say no to it, and be sad about it: nobody need answer that. */
const isOfOffer = ({ leaning, mentions }: TextReading): boolean =>
  mentions.includes('offer') ||
  leaning === null ||
  mostFor(leaning.evidence, BUYING) - mostFor(leaning.evidence, LIVING) > CLEARLY;

const mostFor = (evidence: Evidence, stages: readonly UsualStage[]): number =>
  Math.max(...stages.map((stage) => evidence[USUAL_STAGES.indexOf(stage)]!));

const isOnlyDecided = (deeds: TextReading['deeds']): boolean =>
  deeds.length > 0 && deeds.every(({ end, acts }) => end === 'done' && acts.every((act) => act === 'decide'));

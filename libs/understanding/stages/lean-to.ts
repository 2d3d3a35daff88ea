import type { Evidence, Leaning } from '../reading/leaning/leaning-model.js';
import { USUAL_STAGES } from '../reading/leaning/usual-stage.js';
import type { Span } from '../reading/words/own-words.js';
import type { ServiceMap, StageRule } from './service-map.js';

/** Whether a map asks for what words lean to. */
export const weighsLeanings = ({ rules }: ServiceMap): boolean => rules.some(({ leans }) => leans);

/** The usual stage that is likeliest. */
const mostOf = (likely: Evidence): number => likely.indexOf(Math.max(...likely));

/** Whether a rule asks for what a contact leans to most, and it does so as surely as the rule asks. */
export function leansTo({ leans, sure }: StageRule, likely: Evidence | null): boolean {
  if (!likely) return false;
  const most = mostOf(likely);
  return leans!.includes(USUAL_STAGES[most]!) && likely[most]! >= (sure ?? 0);
}

/** What the next in the thread follows: half of it where a rule of the company's own put the contact, if that is a usual stage. */
export function leaningAfter(likely: Evidence, stage: string, byOwnRule: boolean): Evidence {
  const placed = byOwnRule ? USUAL_STAGES.findIndex((usual) => usual === stage) : -1;
  return placed < 0 ? likely : likely.map((each, index) => (each + Number(index === placed)) / 2);
}

/** How sure it is, and the rule's own words, or else the one by which it leans there, unless it does so by what was said before. */
export function becauseOfLeaning(
  own: Span | null,
  leaning: Leaning | null,
  likely: Evidence,
): { readonly words: Span | null; readonly likely: number } {
  const most = mostOf(likely);
  const word = leaning && mostOf(leaning.evidence) === most ? leaning.word : null;
  return { words: own ?? word, likely: Math.round(likely[most]! * 100) / 100 };
}

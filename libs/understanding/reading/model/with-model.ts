import type { FoundInText } from '#contracts';
import { hash } from 'node:crypto';
import type { Speaker } from '../../contacts/contact.js';
import { CLAIM_KINDS, type ClaimKind } from '../claims/claim.js';
import { findDueEn } from '../due/due.en.js';
import { findDueFi } from '../due/due.fi.js';
import { resolveDue, type Due } from '../due/due.js';
import { wordsOf } from '../due/sentence-words.js';
import { FEELINGS, type Feeling } from '../feelings/feeling.js';
import { ACTS, type Act } from '../promises/act.js';
import type { Side, Speech } from '../promises/find-promises.js';
import type { TextReading } from '../read-text.js';
import { ROLES, STANCES, type Role, type Stance } from '../roles/role.js';
import type { Span } from '../words/own-words.js';
import { tokenize, WORD } from '../words/tokens.js';

/** A reader behind an endpoint, by which it is told whose words stand. */
export interface ModelReader {
  readonly model: string;
  readonly version: string;
  /** False where it is only compared: the words of the rules stand. */
  readonly stands: boolean;
}

export const nameOfReader = ({ model, version }: Pick<ModelReader, 'model' | 'version'>): string =>
  `${model}@${version}`;

/** What a model's reading is of: who speaks, and the untouched text. */
export const textDigestOf = (speaks: Speaker, text: string): string =>
  hash('sha256', JSON.stringify([speaks, text])).slice(0, 32);

/**
 * A reading with a model's words in the place of the rules'. A score stands before any words; of our own messages nobody
 * tells how the customer feels; what puts an end to promises and waits is still told by the rules. Places beyond the
 * text, and words that nobody here knows, are left out.
 */
export function withModel(
  rules: TextReading,
  text: string,
  found: FoundInText,
  { speaks, at, hours }: Speech,
  reader: string,
): TextReading {
  const stands = ({ from, to }: Span): boolean => from < to && to <= text.length;
  const { feeling } = found;
  const feels = rules.feeling.from === 'words' && speaks !== 'us' && isOneOf(FEELINGS, feeling.feeling);
  return {
    ...rules,
    by: reader,
    feeling: feels
      ? { feeling: feeling.feeling as Feeling, spans: feeling.shownBy.filter(stands), from: 'model' }
      : rules.feeling,
    promises: found.promises
      .filter(({ quote, act, maker }) => stands(quote) && isOneOf(ACTS, act) && isOneOf(SIDES, maker))
      .map(({ quote, act, maker, due, confidence }) => ({
        quote: spanOf(quote),
        act: act as Act,
        maker: speaks === 'note' ? (maker as Side) : speaks === 'customer' ? 'CUSTOMER' : 'US',
        due: due && stands(due) ? dueIn(text, due, { speaks, at, hours }) : null,
        confidence,
      })),
    claims:
      speaks === 'note'
        ? found.claims
            .filter(({ quote, kind }) => stands(quote) && isOneOf(CLAIM_KINDS, kind))
            .map(({ kind, quote, confidence }) => ({
              kind: kind as ClaimKind,
              quote: spanOf(quote),
              shownBy: [spanOf(quote)],
              confidence,
            }))
        : [],
    roles:
      speaks === 'note'
        ? found.roles
            .filter(({ quote, role, stance }) => stands(quote) && isOneOf(ROLES, role) && isOneOf(STANCES, stance))
            .map(({ role, stance, quote, confidence }) => ({
              role: role as Role,
              stance: stance as Stance,
              quote: spanOf(quote),
              names: capitalsIn(text, quote),
              confidence,
            }))
        : [],
  };
}

const SIDES: readonly Side[] = ['CUSTOMER', 'US'];
const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);
const spanOf = ({ from, to }: Span): Span => ({ from, to });

/** The moment that the words mean, by the same grammar that reads them offline; null where it knows none: none is invented. */
function dueIn(text: string, { from, to }: Span, { at, hours }: Speech): Due | null {
  const tokens = tokenize(text.slice(from, to));
  const words = wordsOf(tokens, 0, tokens.count);
  const due = findDueFi(words) ?? findDueEn(words);
  return due ? resolveDue({ ...due, span: { from: from + due.span.from, to: from + due.span.to } }, at, hours) : null;
}

/** Words that may name the person: the model was not shown names. */
function capitalsIn(text: string, { from, to }: Span): readonly Span[] {
  const tokens = tokenize(text.slice(from, to));
  const spans: Span[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const span = { from: from + tokens.start[index]!, to: from + tokens.end[index]! };
    const first = text.charAt(span.from);
    if (tokens.kind[index] === WORD && first !== first.toLowerCase()) spans.push(span);
  }
  return spans;
}

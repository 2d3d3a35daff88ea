import type { ClaimKind } from '../../reading/claims/claim.js';
import { hitsOf, type ReadSentence } from '../../reading/words/read-words.js';
import { MARK, wordAt } from '../../reading/words/tokens.js';
import { isWhole, nameStem, plainOf, stemsOf, tellsChange, wordsOf, type Word } from './content.js';
import type { Proposition } from './proposition.js';

/** To need and to wish are one here: who wishes for what another does not need disagrees. */
const TOPICS: Readonly<Partial<Record<ClaimKind, string>>> = {
  need: 'want',
  wish: 'want',
  doubt: 'doubt',
  expectation: 'expectation',
  risk: 'risk',
};
const WANTING =
  /^(?:tarvi|tarve|tarpe|kaipa|kaivat|halu|toivo|toive|mielui|mielel|mieluu|ottaisi|pyys|pyyt|need|want|wish|would|prefer|hope|hoping|hopes|require|looking|asked|necessary|no)/;
/** Nouns after which the denial stands: "tarvetta ei ole", "the need is gone". */
const NOUN = /^(?:tarve|tarvetta|tarpeen|toive|toivetta|need)$/;
/** A need that was met is one no more: "tarve on jo hoidettu". */
const MET =
  /\b(?:tarve|need)\b.* (?:hoidettu|hoidossa|poistui|poistunut|ratkesi|ratkaistu|taytetty|tayttynyt|tayttyi|met|gone|satisfied|covered)$/;
/** Words of so much may stand between the denial and what it denies: "ei kuitenkaan enää". */
const REACH = 3;
/** "For me", "with us": whoever it is, it is of them that is spoken. */
const OF_ALL =
  /^(?:asiakas|asiakka\w+|perhe|yhtio|taloyhtio|yritys|firma|talo|customer|client|family|company|house|household)$/;

/** How one wants to be called, written to or met is one's own matter. */
const CONTACT =
  /^(?:yhteyden|soit|puhelu|sahkopost|tekstivi|viest|uutiskirj|kutsu|calls?$|e-?mails?$|phone|texts?$|messages?$|sms$|newsletter|contact|reminder|muistutu)/;

interface Anchor {
  readonly first: number;
  readonly last: number;
}

/** What somebody needs, wishes, doubts, expects or threatens, and whether it is denied. */
export function attitudeIn(sentence: ReadSentence, kind: ClaimKind): Proposition | null {
  const topic = TOPICS[kind];
  if (topic === undefined || !isWhole(sentence)) return null;
  const anchor = anchorOf(sentence, topic);
  const denial = anchor && denialOf(sentence, anchor, topic);
  if (!denial) return null;
  const plain = plainOf(sentence);
  const met = MET.exec(plain);
  // What is threatened or met stands between the words that show it.
  const isIn = (index: number) =>
    index >= anchor.first && index <= (topic === 'risk' || met ? anchor.first : anchor.last);
  const all = wordsOf(sentence, isIn).filter(({ index }) => !met || index < sentence.to - 2);
  const after = all.filter(({ index }) => index > (topic === 'risk' || met ? anchor.first : anchor.last));
  const isPassive = !after.some(({ sort }) => sort === 'thing');
  const object = isPassive ? all : after;
  const head = headOf(object, sentence);
  if (head === undefined) return null;
  const before = isPassive ? [] : all.filter(({ index }) => index < anchor.first);
  const who = new Set([...subjectsIn(before), ...stemsOf(object, 'name')]);
  const denied = denial.denied || met !== null;
  return {
    topic,
    denied,
    ends: met !== null || tellsChange(plain, denied),
    of: head.stem,
    things: stemsOf(object, 'thing'),
    when: stemsOf(all, 'when'),
    rest: stemsOf(object, 'other'),
    who,
    value: null,
    personal: object.some(({ plain: word }) => CONTACT.test(word)),
    isEvent: false,
  };
}

/** The first words that show the topic, with all that stand over them: "ei" and "usko" of "ei usko". */
function anchorOf(sentence: ReadSentence, topic: string): Anchor | undefined {
  const hits = hitsOf(sentence, 'claim').filter(({ value }) => TOPICS[value.kind] === topic);
  const [begins] = [...hits].sort((a, b) => a.first - b.first);
  if (!begins) return undefined;
  let { first, last } = begins;
  for (const hit of hits)
    if (hit.first <= last + 1 && hit.last >= first)
      [first, last] = [Math.min(first, hit.first), Math.max(last, hit.last)];
  if (hits.some((hit) => hit.first > last)) return undefined;
  if (topic !== 'want') return { first, last };
  const firm = firmWord(sentence, { first, last });
  return firm !== undefined && WANTING.test(wordAt(sentence.tokens, firm)) ? { first, last } : undefined;
}

/** The first word of an anchor that denies nothing. */
function firmWord(sentence: ReadSentence, { first, last }: Anchor): number | undefined {
  const denying = deniersIn(sentence);
  for (let index = first; index <= last; index++)
    if (
      !denying.has(index) &&
      !/^(?:enaa|longer|they|he|she|is|are|do|does|in|there|a)$/.test(wordAt(sentence.tokens, index))
    )
      return index;
  return denying.size > 0 ? first : undefined;
}

const deniersIn = (sentence: ReadSentence): ReadonlySet<number> =>
  new Set(hitsOf(sentence, 'not').map(({ first }) => first));
/** They deny in part, or something else than the verb; in "goes without saying" and "ilman muuta" nothing at all. */
const LOOSE = /^(?:ilman|vailla|tuskin|without|hardly|barely|neither|nor|nothing|never)$/;

/**
 * Whether the anchor is denied; undefined where that cannot be told: a denial that stands elsewhere, or more than one. "Ei usko" is a
 * doubt as it is, so its own denial denies nothing.
 */
function denialOf(sentence: ReadSentence, anchor: Anchor, topic: string): { readonly denied: boolean } | undefined {
  const { tokens } = sentence;
  const all = [...deniersIn(sentence)];
  const isOutside = (at: number) => at < anchor.first || at > anchor.last;
  const isLoose = (at: number) => LOOSE.test(wordAt(tokens, at));
  if (all.some((at) => isOutside(at) && isLoose(at))) return undefined;
  const isOwn = topic === 'want' || topic === 'expectation' ? isLoose : () => true;
  const counted = all.filter((at) => isOutside(at) || !isOwn(at));
  if (counted.length === 0) return { denied: false };
  const [at, ...more] = counted;
  if (more.length > 0) return undefined;
  const isNear = at! >= anchor.first - REACH && at! <= anchor.last;
  const isBehind = at! > anchor.last && at! <= anchor.last + REACH && NOUN.test(wordAt(tokens, anchor.last));
  const isPassive = at! > anchor.first && at! <= anchor.last;
  if (!isNear && !isBehind && !isPassive) return undefined;
  for (let index = Math.min(at!, anchor.last); index < Math.max(at!, anchor.first); index++)
    if (tokens.kind[index] === MARK) return undefined;
  return { denied: true };
}

/** Finnish things that stand in a genitive right before another say which one: "huollon siirto" is a move. English runs end with theirs. */
function headOf(object: readonly Word[], { language }: ReadSentence): Word | undefined {
  const things = object.filter(({ sort }) => sort === 'thing');
  const isBefore = (a: Word, b: Word | undefined): boolean => b !== undefined && b.index === a.index + 1;
  for (const [place, thing] of things.entries())
    if (!isBefore(thing, things[place + 1]) || (language !== 'en' && !thing.plain.endsWith('n'))) return thing;
  return undefined;
}

/** Who is named before the words that show it: somebody, or a thing that is not all of them. */
const subjectsIn = (before: readonly Word[]): readonly string[] =>
  before.flatMap(({ sort, plain }) => (sort === 'when' || OF_ALL.test(plain) ? [] : [nameStem(plain)]));

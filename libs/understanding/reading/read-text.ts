import { FINNISH_OFFICE, type WorkingHours } from '../calendar/working-time.js';
import { BOOKS, SPELLINGS } from './books.js';
import { findClaim, type FoundClaim } from './claims/find-claim.js';
import { emojiHits } from './feelings/emoji.js';
import { judgeFeeling } from './feelings/judge-feeling.js';
import type { FeelingJudgement } from './feelings/feeling.js';
import type { Act } from './promises/act.js';
import { findDeed, type FoundDeed } from './promises/find-deeds.js';
import { dueOf, findPromise, type FoundPromise, type Speech } from './promises/find-promises.js';
import { findRecommendation, type FoundRecommendation } from './recommendations/find-recommendation.js';
import { askedIn, judgeRequest, type RequestJudgement } from './requests/judge-request.js';
import { signsOf } from './leaning/features.js';
import type { Leaning } from './leaning/leaning-model.js';
import { leaningModel } from './leaning/learned-model.js';
import { findRole, type FoundRole } from './roles/find-role.js';
import type { Sign } from './sign.js';
import { languageOf, languageSigns, type LanguageSigns, type TextLanguage } from './words/language.js';
import { ownWords } from './words/own-words.js';
import type { Hit } from './words/phrase-book.js';
import { hitsOf, type CutSentence, type ReadSentence } from './words/read-words.js';
import { sentencesOf, type OwnSentence } from './words/sentences.js';
import { tokenize, type Tokens } from './words/tokens.js';

export interface ReadOptions {
  readonly speaks: 'customer' | 'us' | 'note';
  /** When it was said, ISO 8601: relative times are resolved against it. */
  readonly at: string;
  readonly automatic?: boolean;
  readonly hours?: WorkingHours;
  readonly subject?: string | null;
}

/** What a text says. All spans are places in the untouched text. */
export interface TextReading {
  /** The model that read it, `name@version`; absent where the rules did. */
  readonly by?: string;
  readonly language: TextLanguage;
  readonly feeling: FeelingJudgement;
  readonly promises: readonly FoundPromise[];
  readonly deeds: readonly FoundDeed[];
  /** What it is about, of all that can be promised: an offer, a visit, money. Questions do not count. */
  readonly mentions: readonly Act[];
  /** What each of its questions and wishes is about: the things it names, `any` for what was asked or promised before. */
  readonly asked: readonly (readonly (Act | 'any')[])[];
  readonly request: RequestJudgement;
  /** Of notes only. */
  readonly claims: readonly FoundClaim[];
  /** Of notes only. */
  readonly roles: readonly FoundRole[];
  /** Of the customer's words and of notes. */
  readonly recommendations: readonly FoundRecommendation[];
  /** What its words and its subject speak for; null of what a machine wrote and where there are no words. */
  readonly leaning: Leaning | null;
}

/** Reads a text offline, by lexicon and grammar rules. The same text read at the same time says the same. */
export function readText(text: string, options: ReadOptions): TextReading {
  const { reading, sentences } = readBySigns(text, options);
  const { speaks, subject, automatic } = options;
  const silent = automatic === true || `${text}${subject ?? ''}`.trim() === '';
  return {
    ...reading,
    leaning: silent ? null : leaningModel().read(speaks, sentences, subjectSentences(subject ?? ''), signsOf(reading)),
  };
}

/** What the rules find in a text. */
export function readBySigns(
  text: string,
  options: ReadOptions,
): { readonly reading: Omit<TextReading, 'leaning'>; readonly sentences: readonly ReadSentence[] } {
  const { language, sentences } = sentencesIn(text);
  const request = judgeRequest(sentences, options.automatic === true);
  const speech: Speech = { speaks: options.speaks, at: options.at, hours: options.hours ?? FINNISH_OFFICE };
  const feeling = judgeFeeling(sentences, options.automatic ? 'us' : options.speaks);
  const promises: FoundPromise[] = [];
  const deeds: FoundDeed[] = [];
  const mentions = new Set<Act>();
  const asked: (readonly (Act | 'any')[])[] = [];
  const claims: FoundClaim[] = [];
  const roles: FoundRole[] = [];
  const recommendations: FoundRecommendation[] = [];
  let told = 0;
  if (!options.automatic)
    for (const sentence of sentences) {
      const asks = askedIn(sentence);
      if (asks) asked.push(asks);
      if (sentence.hits.length === 0) continue;
      const promise = findPromise(sentence, speech);
      // "We come back to you" of a mere receipt is courtesy; with a time it is a promise.
      if (promise && !(request.isReceipt && promise.due === null)) promises.push(promise);
      if (!sentence.asks) for (const { value } of hitsOf(sentence, 'thing')) mentions.add(value.act);
      const claim = options.speaks === 'note' && !promise ? findClaim(sentence) : undefined;
      // What a competitor did, we did not.
      const deed = claim?.kind === 'competitor' ? undefined : findDeed(sentence, speech);
      if (deed) deeds.push(deed);
      if (hitsOf(sentence, 'deed').length > 0) told++;
      const recommendation = findRecommendation(sentence, options.speaks);
      if (recommendation) recommendations.push(recommendation);
      if (options.speaks !== 'note') continue;
      if (claim) claims.push(claim);
      const role = findRole(sentence);
      if (role) roles.push(role);
    }
  const reading = {
    language,
    feeling:
      told === sentences.length && isOnlyOurDoing(options, feeling, sentences.length, deeds, claims, roles)
        ? { ...feeling, feeling: 'UNKNOWN' as const }
        : feeling,
    promises,
    deeds,
    mentions: [...mentions],
    asked,
    request: {
      ...request,
      isReceipt: request.isReceipt && (options.automatic === true || !promises.some(isMoreThanReceipt)),
    },
    claims,
    roles,
    recommendations,
  };
  return { reading, sentences };
}

/** A person who sets a time for something has answered, whatever else the words confirm; to get back is what every receipt says. */
const isMoreThanReceipt = ({ act, due }: FoundPromise): boolean => due !== null && act !== 'info';

/** Whether a text names a time to come or says no to anything: it does not just tell of something done. */
export const looksAhead = (text: string): boolean =>
  sentencesIn(text).sentences.some(
    (sentence) =>
      dueOf(sentence) !== undefined || hitsOf(sentence, 'not').length + hitsOf(sentence, 'unsure').length > 0,
  );

/** A note that tells of what we did and of nothing else says nothing of how the customer feels. A call is told of for what was heard in it. */
const isOnlyOurDoing = (
  { speaks }: ReadOptions,
  { feeling }: FeelingJudgement,
  sentences: number,
  deeds: readonly FoundDeed[],
  claims: readonly FoundClaim[],
  roles: readonly FoundRole[],
): boolean =>
  speaks === 'note' &&
  feeling === 'NEUTRAL' &&
  deeds.length === sentences &&
  claims.length + roles.length === 0 &&
  deeds.every(({ by, acts }) => by === 'US' && (acts.length > 1 || acts[0] !== 'call'));

/** The writer's own sentences with their languages and all that the books find in them. */
export function sentencesIn(text: string): {
  readonly language: TextLanguage;
  readonly sentences: readonly ReadSentence[];
} {
  const { language, sentences } = cutText(text);
  return {
    language,
    sentences: sentences.map((sentence): ReadSentence => {
      const { tokens, from, to, language: own } = sentence;
      const hits: Hit<Sign>[] = [];
      if (own === 'fi' || own === 'unknown') BOOKS.fi.scan(tokens, from, to, hits);
      if (own === 'en' || own === 'unknown') BOOKS.en.scan(tokens, from, to, hits);
      emojiHits(tokens, from, to, hits);
      return { ...sentence, hits };
    }),
  };
}

/** The writer's own sentences with their languages; nothing is looked for in them. */
export function cutText(text: string): {
  readonly language: TextLanguage;
  readonly sentences: readonly CutSentence[];
} {
  const tokens = tokenize(text);
  const cut = ownTokens(text, tokens).flatMap(({ from, to }) => sentencesOf(tokens, from, to));
  const signs = cut.map(({ from, to }) => languageSigns(tokens, from, to));
  const sum = signs.reduce<LanguageSigns>(
    (all, each) => [all[0] + each[0], all[1] + each[1], all[2] + each[2]],
    [0, 0, 0],
  );
  const language = languageOf(sum, 'unknown');
  const sentences = cut.map(({ from, to, asks }, index): CutSentence => {
    // Few words show a language badly: "Ok.", a name, a greeting are in the language of what is around them.
    const own = to - from < 4 && language !== 'unknown' ? language : languageOf(signs[index]!, language);
    SPELLINGS[own === 'en' ? 'en' : 'fi'].correct(tokens, from, to);
    return { tokens, from, to, asks, language: own };
  });
  return { language, sentences };
}

/** The sentences of a subject, which quotes nobody. */
export function subjectSentences(subject: string): readonly OwnSentence[] {
  const tokens = tokenize(subject);
  return sentencesOf(tokens).map((sentence) => ({ ...sentence, tokens }));
}

/** The tokens of the writer's own words. */
function ownTokens(text: string, tokens: Tokens): readonly { readonly from: number; readonly to: number }[] {
  let index = 0;
  return ownWords(text).map((span) => {
    while (index < tokens.count && tokens.start[index]! < span.from) index++;
    const from = index;
    while (index < tokens.count && tokens.end[index]! <= span.to) index++;
    return { from, to: index };
  });
}

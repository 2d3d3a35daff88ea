import { speakerOf, type Contact } from '../contacts/contact.js';
import type { ReadContact } from '../contacts/read-contact.js';
import type { TrackedPromise } from '../promises/promise.js';
import type { Act } from '../reading/promises/act.js';
import type { Evidence } from '../reading/leaning/leaning-model.js';
import { leaningModel } from '../reading/leaning/learned-model.js';
import { cutText } from '../reading/read-text.js';
import { PhraseBook, type Hit } from '../reading/words/phrase-book.js';
import type { Span } from '../reading/words/own-words.js';
import type { Wait } from '../waits/wait.js';
import type { DealStates } from './deals.js';
import { becauseOfLeaning, leaningAfter, leansTo, weighsLeanings } from './lean-to.js';
import type { ServiceMap, StageRule } from './service-map.js';

/** Where a contact is on the service map, and why. */
export interface Placement {
  readonly contact: string;
  readonly stage: string;
  /** The rule that put it there, the thread it is in, or the promise that it settles. */
  readonly because:
    /** `likely`: how likely its words make it, from 0 to 1, where the rule weighs what they lean to. */
    | { readonly by: 'rule'; readonly rule: number; readonly words: Span | null; readonly likely?: number }
    | { readonly by: 'thread' | 'promise'; readonly of: string }
    | { readonly by: 'otherwise'; readonly rule: number };
}

interface Compiled {
  readonly rules: readonly StageRule[];
  readonly book: Readonly<Record<'fi' | 'en', PhraseBook<number>>>;
}

const compiled = new WeakMap<ServiceMap, Compiled>();

function compile(map: ServiceMap): Compiled {
  let known = compiled.get(map);
  if (!known) {
    const entries = (language: 'fi' | 'en') =>
      map.rules.flatMap(({ words }, index) =>
        (words?.[language] ?? []).map((phrase): [string, number] => [phrase, index]),
      );
    known = { rules: map.rules, book: { fi: new PhraseBook(entries('fi')), en: new PhraseBook(entries('en')) } };
    compiled.set(map, known);
  }
  return known;
}

export interface Surroundings {
  readonly threads: ReadonlyMap<string, string>;
  readonly promises: readonly TrackedPromise[];
  /** Of reproachesIn. */
  readonly reproaches: ReadonlyMap<string, unknown>;
  readonly waits: readonly Wait[];
  readonly deals: DealStates;
}

/** The stage of every contact of one neighbourhood. @param read in the order of time (byTime) */
export function placeContacts(
  read: readonly ReadContact[],
  { threads, promises, reproaches, waits, deals }: Surroundings,
  map: ServiceMap,
): readonly Placement[] {
  const stageOfThread = new Map<string, { readonly stage: string; readonly of: string }>();
  const stages = new Map<string, string>();
  const settled = new Map(promises.flatMap(({ proof, contact }) => (proof ? [[proof.contact, contact] as const] : [])));
  const requests = new Set(waits.map(firstOf(read)));
  const spoken = new Set<string>();
  const weighs = weighsLeanings(map);
  const leanings = new Map<string, Evidence>();
  const said = new Map<string, ReadContact>();
  return read.map((each) => {
    const { contact } = each;
    const thread = threads.get(contact.id) ?? contact.id;
    const standing = stageOfThread.get(thread);
    const { leaning } = each.reading;
    const before = leanings.get(thread) ?? null;
    const leans = weighs && leaning ? leaningModel().likely(leaning.evidence, speakerOf(contact), before) : null;
    const facts: Facts = {
      opens: !spoken.has(thread),
      newRequest: requests.has(contact.id),
      answered: said.get(`${thread} ${contact.direction === 'inbound' ? 'outbound' : 'inbound'}`),
      missing: reproaches.has(contact.id) || each.reading.deeds.some(({ end }) => end === 'missing'),
      from: standing?.stage,
      leans,
      deal:
        deals.at(contact.customer, contact.at) ??
        (contact.account === undefined ? undefined : deals.at(contact.account, contact.at)),
    };
    spoken.add(thread);
    if (!contact.automatic) said.set(`${thread} ${contact.direction}`, each);
    const { stage, because, holds } = placeOne(each, facts, standing, settled.get(contact.id), stages, map);
    stages.set(contact.id, stage);
    if (leans) leanings.set(thread, leaningAfter(leans, stage, because.by === 'rule' && because.likely === undefined));
    if (holds) stageOfThread.set(thread, { stage, of: contact.id });
    return { contact: contact.id, stage, because };
  });
}

/** By which contact a wait began: of twins in cases that were merged, by whichever comes first. */
function firstOf(read: readonly ReadContact[]): (wait: Wait) => string {
  const order = new Map(read.map(({ contact: { id, at } }, index) => [id, { at, index }]));
  return ({ request, since, attempts }) => {
    const twin = attempts.find((id) => order.get(id)?.at === since);
    return twin !== undefined && order.get(twin)!.index < order.get(request)!.index ? twin : request;
  };
}

interface Facts {
  readonly opens: boolean;
  readonly newRequest: boolean;
  /** What the other side said last in the thread. */
  readonly answered: ReadContact | undefined;
  /** Tells that something promised did not happen, in words or by turning to us when it was due. */
  readonly missing: boolean;
  readonly from: string | undefined;
  /** How likely each usual stage is. */
  readonly leans: Evidence | null;
  readonly deal: 'open' | 'won' | 'lost' | undefined;
}

function placeOne(
  read: ReadContact,
  facts: Facts,
  standing: { readonly stage: string; readonly of: string } | undefined,
  promise: string | undefined,
  stages: ReadonlyMap<string, string>,
  map: ServiceMap,
): Omit<Placement, 'contact'> & { readonly holds: boolean } {
  const words = read.contact.automatic ? new Map<number, Span>() : wordsFound(read.contact, map);
  for (const [index, rule] of map.rules.entries())
    if (fits(rule, read, facts) && (rule.words === undefined || words.has(index)))
      return {
        stage: rule.stage,
        because: becauseOf(index, rule, words.get(index) ?? null, read, facts),
        holds: rule.holds === 'thread',
      };
  if (standing) return { stage: standing.stage, because: { by: 'thread', of: standing.of }, holds: true };
  const kept = promise === undefined ? undefined : stages.get(promise);
  if (promise !== undefined && kept !== undefined)
    return { stage: kept, because: { by: 'promise', of: promise }, holds: true };
  for (const [index, rule] of map.otherwise.entries())
    if (fits(rule, read, facts)) return { stage: rule.stage, because: { by: 'otherwise', rule: index }, holds: true };
  return { stage: map.stages[0]!.id, because: { by: 'otherwise', rule: -1 }, holds: false };
}

const becauseOf = (
  index: number,
  { leans }: StageRule,
  words: Span | null,
  { reading }: ReadContact,
  facts: Facts,
): Placement['because'] =>
  leans && facts.leans
    ? { by: 'rule', rule: index, ...becauseOfLeaning(words, reading.leaning, facts.leans) }
    : { by: 'rule', rule: index, words };

/** The rules whose words a contact has. */
function wordsFound(contact: Contact, map: ServiceMap): Map<number, Span> {
  const { book } = compile(map);
  const found = new Map<number, Span>();
  const hits: Hit<number>[] = [];
  for (const { tokens, from, to, language, asks } of cutText(contact.text ?? '').sentences) {
    hits.length = 0;
    if (language === 'fi' || language === 'unknown') book.fi.scan(tokens, from, to, hits);
    if (language === 'en' || language === 'unknown') book.en.scan(tokens, from, to, hits);
    for (const { value, first, last } of hits)
      if (!found.has(value) && !(asks && map.rules[value]!.statement))
        found.set(value, { from: tokens.start[first]!, to: tokens.end[last]! });
  }
  return found;
}

function fits(rule: StageRule, { contact, reading }: ReadContact, facts: Facts): boolean {
  const speaker = speakerOf(contact);
  if (rule.side !== undefined && rule.side !== speaker) return false;
  if (contact.automatic && rule.side !== undefined) return false;
  if (rule.channel && !rule.channel.includes(contact.channel)) return false;
  if (rule.form && !rule.form.includes(contact.form)) return false;
  if (rule.about && !rule.about.includes((contact.subject ?? '').toLowerCase())) return false;
  if (rule.feeling && !rule.feeling.includes(reading.feeling.feeling)) return false;
  if (rule.opens !== undefined && rule.opens !== facts.opens) return false;
  if (rule.newRequest !== undefined && rule.newRequest !== facts.newRequest) return false;
  if (rule.asks !== undefined && rule.asks !== (reading.request.asks || reading.request.again)) return false;
  if (rule.leans && !leansTo(rule, facts.leans)) return false;
  if (rule.from && (facts.from === undefined || !rule.from.includes(facts.from))) return false;
  if (rule.deal && (facts.deal === undefined || !rule.deal.includes(facts.deal))) return false;
  const { claims } = rule;
  if (claims && !reading.claims.some(({ kind }) => claims.includes(kind))) return false;
  if (rule.role === true && reading.roles.length === 0) return false;
  if (rule.missing === true && !facts.missing) return false;
  if (rule.acts && !acted(reading, rule.acts)) return false;
  if (rule.answers && !(facts.answered && acted(facts.answered.reading, rule.answers))) return false;
  return true;
}

/** Whether something of these kinds is done or promised. */
const acted = ({ deeds, promises }: ReadContact['reading'], acts: readonly Act[]): boolean =>
  deeds.some((deed) => deed.end === 'done' && deed.acts.some((act) => act !== 'any' && acts.includes(act))) ||
  promises.some(({ act }) => acts.includes(act));

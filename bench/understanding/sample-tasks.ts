import type { Truth } from '#sample-company';
import {
  byTime,
  DealStates,
  followWaits,
  grouped,
  neighbourhoodsOf,
  placeContacts,
  readContact,
  reproachesIn,
  settlePromises,
  threadsOf,
  type Placement,
  type ReadContact,
  type ServiceMap,
  type TrackedPromise,
  type Wait,
} from '#understanding';
import { keyOf, type SampleContacts } from './sample.js';
import { Confusion, Found } from './score.js';
import { baselineFeeling, looksLikePromise } from './baseline.js';
import type { TaskScore } from './task-score.js';

/** All that is derived from the sample's contacts. */
export interface Derived {
  readonly read: ReadonlyMap<string, ReadContact>;
  readonly promises: readonly TrackedPromise[];
  readonly waits: readonly Wait[];
  readonly places: ReadonlyMap<string, Placement>;
}

export function derive(sample: SampleContacts, map: ServiceMap): Derived {
  const deals = new DealStates(sample.deals);
  const read = new Map<string, ReadContact>();
  const promises: TrackedPromise[] = [];
  const waits: Wait[] = [];
  const places = new Map<string, Placement>();
  for (const group of neighbourhoodsOf(sample.contacts, sample.cases)) {
    const threads = threadsOf(group, sample.cases);
    const reading = [...group].sort(byTime).map((contact) => readContact(contact));
    for (const each of reading) read.set(each.contact.id, each);
    const settled = settlePromises(reading, threads, sample.until);
    const reproaches = reproachesIn(settled);
    const waiting = followWaits(reading, threads, { cases: sample.cases, reproaches, promises: settled });
    promises.push(...settled);
    waits.push(...waiting);
    const around = { threads, promises: settled, reproaches, waits: waiting, deals };
    for (const place of placeContacts(reading, around, map)) places.set(place.contact, place);
  }
  return { read, promises, waits, places };
}

type Language = 'fi' | 'en';
type Say = (line: string) => void;

/** The scores on the sample company, on the held-back half of its templates unless `half` says otherwise. */
export function sampleScores(
  sample: SampleContacts,
  derived: Derived,
  half: 'a' | 'b',
  say: Say,
): readonly TaskScore[] {
  const { truth } = sample;
  const languageOf = new Map(truth.touchpoints.map(({ event, language }) => [keyOf(event), language]));
  const halfOf = new Map(truth.touchpoints.map((touchpoint) => [keyOf(touchpoint.event), touchpoint.half]));
  const textOf = new Map(sample.contacts.map((contact) => [contact.id, contact]));
  const scores: TaskScore[] = [];
  for (const language of ['fi', 'en'] as const) {
    const counts = (id: string): boolean =>
      languageOf.get(id) === language && halfOf.get(id) === half && textOf.has(id);
    const ask: Asked = { sample, derived, counts, say: (line) => say(`${language} ${line}`) };
    scores.push(
      ...promiseScores(ask, language),
      waitScore(ask, language),
      feelingScore(ask, language),
      roleScore(ask, language),
      claimScore(ask, language),
      stageScore(ask, language),
    );
  }
  return scores;
}

interface Asked {
  readonly sample: SampleContacts;
  readonly derived: Derived;
  /** Whether the contact is of the language and the half that are scored. */
  readonly counts: (contact: string) => boolean;
  readonly say: Say;
}

const squeeze = (words: string): string => words.replace(/\s+/g, ' ').trim();

function promiseScores({ sample, derived, counts, say }: Asked, language: Language): readonly TaskScore[] {
  const found = new Found();
  const plain = new Found();
  const outcomes = new Confusion();
  const decided = new Confusion();
  let dueRight = 0;
  const textOf = new Map(sample.contacts.map(({ id, text }) => [id, text]));
  const byContact = grouped(derived.promises, ({ contact }) => contact);
  const truths = grouped(
    sample.truth.promises.filter(({ event }) => counts(keyOf(event))),
    ({ event }) => keyOf(event),
  );
  for (const contact of sample.contacts) {
    if (!counts(contact.id)) continue;
    const truly = truths.get(contact.id) ?? [];
    const judged = [...(byContact.get(contact.id) ?? [])];
    const baseline = looksLikePromise(contact.text ?? '', language);
    if (truly.length > 0 && baseline && !contact.automatic) plain.right++;
    else if (truly.length > 0) plain.missed++;
    else if (baseline) plain.wrong++;
    for (const promise of truly) {
      const at = judged.findIndex(
        ({ words, maker }) =>
          maker === (promise.maker === 'us' ? 'US' : 'CUSTOMER') &&
          squeeze(words).includes(squeeze(promise.quote).slice(0, 25)),
      );
      if (at < 0) {
        found.missed++;
        say(`promise missed: ${promise.quote}`);
        continue;
      }
      const [match] = judged.splice(at, 1);
      found.right++;
      if ((match!.due?.at ?? null) === promise.dueAt) dueRight++;
      else
        say(`due ${match!.due?.at ?? 'none'}, truly ${promise.dueAt ?? 'none'}, said ${contact.at}: ${promise.quote}`);
      const outcome = promise.outcome.toUpperCase();
      outcomes.add(outcome, match!.outcome);
      if (outcome === 'KEPT' || outcome === 'BROKEN') {
        decided.add(outcome, match!.outcome);
        if (outcome !== match!.outcome) {
          const words = (id: string | undefined): string =>
            id === undefined ? 'silence' : counts(id) ? (textOf.get(id) ?? '') : '(held back)';
          say(
            `outcome ${match!.outcome}, truly ${outcome} (${promise.template}): ${promise.quote} | proof: ${words(match!.proof?.contact)} | truly by: ${words(promise.proof ? keyOf(promise.proof) : undefined)}`,
          );
        }
      }
    }
    found.wrong += judged.length;
    for (const { words } of judged) say(`no promise: ${words} ||| ${contact.direction}`);
  }
  say(
    `due times right: ${dueRight} of ${found.right}; outcomes of five kinds right: ${outcomes.accuracy.toFixed(3)}; ${outcomes.mistakes.join('; ')}`,
  );
  return [
    { task: 'promises', language, value: found.f1, baseline: plain.f1, count: found.right + found.missed },
    {
      task: 'promise-outcomes',
      language,
      value: decided.accuracy,
      baseline: share(sample.truth, 'kept'),
      count: decided.all,
    },
  ];
}

const share = (truth: Truth, outcome: string): number => {
  const settled = truth.promises.filter((promise) => promise.outcome === 'kept' || promise.outcome === 'broken');
  return settled.filter((promise) => promise.outcome === outcome).length / (settled.length || 1);
};

/** Exact: the same request, and the same moment of its answer (or none). Twins and answers are told by their contacts. */
function waitScore({ sample, derived, counts, say }: Asked, language: Language): TaskScore {
  const found = new Found();
  const plain = new Found();
  const truths = new Map(sample.truth.waits.map((wait) => [keyOf(wait.request), wait]));
  const known = new Map(sample.contacts.map((contact) => [contact.id, contact]));
  const judged = new Map(derived.waits.map((wait) => [wait.request, wait]));
  const text = (id: string | undefined): string =>
    id === undefined ? 'nothing' : `${known.get(id)?.at ?? ''} ${known.get(id)?.text ?? ''}`;
  for (const contact of sample.contacts) {
    if (!counts(contact.id)) continue;
    const truly = truths.get(contact.id);
    const wait = judged.get(contact.id);
    const naive = contact.direction === 'inbound' && contact.form !== 'survey' && !contact.automatic;
    if (truly && naive) plain.right++;
    else if (truly) plain.missed++;
    else if (naive) plain.wrong++;
    const answer = truly?.answer ? keyOf(truly.answer) : undefined;
    if (truly && wait && wait.end?.contact === answer) found.right++;
    else if (truly && wait) {
      found.wrong++;
      found.missed++;
      say(`wait ended by ${text(wait.end?.contact ?? undefined)}, truly by ${text(answer)}: ${text(contact.id)}`);
    } else if (truly) {
      found.missed++;
      say(`wait missed: ${text(contact.id)}`);
    } else if (wait) {
      found.wrong++;
      say(`no wait: ${text(contact.id)}`);
    }
  }
  return { task: 'waits', language, value: found.f1, baseline: plain.f1, count: found.right + found.missed };
}

function feelingScore({ sample, derived, counts, say }: Asked, language: Language): TaskScore {
  const judged = new Confusion();
  const plain = new Confusion();
  for (const truly of sample.truth.touchpoints) {
    const id = keyOf(truly.event);
    const read = derived.read.get(id);
    if (!read || !counts(id)) continue;
    const feeling = read.reading.feeling.feeling.toLowerCase();
    judged.add(truly.feeling, feeling);
    plain.add(truly.feeling, baselineFeeling(read.contact, language));
    if (feeling !== truly.feeling)
      say(
        `feeling ${feeling}, truly ${truly.feeling} (${truly.templates.join(' ')}): ${read.contact.text ?? ''} | ${read.reading.language} ${read.reading.feeling.spans.map(({ from, to }) => read.contact.text?.slice(from, to)).join(' / ')}`,
      );
  }
  say(`feelings: ${judged.mistakes.join('; ')}`);
  return { task: 'feeling', language, value: judged.macroF1, baseline: plain.macroF1, count: judged.all };
}

function roleScore({ sample, derived, counts, say }: Asked, language: Language): TaskScore {
  const found = new Found();
  for (const truly of sample.truth.roleRemarks) {
    const id = keyOf(truly.event);
    if (!counts(id)) continue;
    const role = derived.read.get(id)?.reading.roles[0]?.role;
    if (role === truly.role) found.right++;
    else {
      found.missed++;
      if (role) found.wrong++;
      say(`role ${role ?? 'none'}, truly ${truly.role} (${truly.template})`);
    }
  }
  // A note that holds claims and no remark on roles should give none.
  for (const truly of sample.truth.claims) {
    const id = keyOf(truly.event);
    if (counts(id)) found.wrong += derived.read.get(id)?.reading.roles.length ?? 0;
  }
  return { task: 'roles', language, value: found.f1, baseline: 1 / 5, count: found.right + found.missed };
}

function claimScore({ sample, derived, counts, say }: Asked, language: Language): TaskScore {
  const found = new Found();
  const truths = grouped(sample.truth.claims, ({ event }) => keyOf(event));
  let commonest = 0;
  for (const { event, templates } of sample.truth.touchpoints) {
    const id = keyOf(event);
    const read = derived.read.get(id);
    if (!read || !counts(id) || !templates.every((template) => template.startsWith('claim'))) continue;
    const truly = [...(truths.get(id) ?? [])];
    for (const { kind, quote } of read.reading.claims) {
      const words = squeeze((read.contact.text ?? '').slice(quote.from, quote.to));
      const at = truly.findIndex((claim) => claim.kind === kind && squeeze(claim.quote).startsWith(words.slice(0, 20)));
      if (at >= 0) {
        found.right++;
        truly.splice(at, 1);
      } else {
        found.wrong++;
        say(`no ${kind}: ${words}`);
      }
    }
    found.missed += truly.length;
    for (const { kind, quote } of truly) say(`missed ${kind}: ${quote}`);
    commonest += (truths.get(id) ?? []).filter(({ kind }) => kind === 'need').length;
  }
  const all = found.right + found.missed;
  return { task: 'claims', language, value: found.f1, baseline: commonest / (all || 1), count: all };
}

function stageScore({ sample, derived, counts, say }: Asked, language: Language): TaskScore {
  const judged = new Confusion();
  const plain = new Confusion();
  const known = new Map(sample.contacts.map((contact) => [contact.id, contact]));
  for (const truly of sample.truth.touchpoints) {
    const id = keyOf(truly.event);
    const place = derived.places.get(id);
    if (!place || !counts(id)) continue;
    judged.add(truly.stage.replaceAll(' ', '-'), place.stage.replaceAll(' ', '-'));
    plain.add(truly.stage.replaceAll(' ', '-'), 'use');
    if (place.stage !== truly.stage)
      say(
        `stage ${place.stage}, truly ${truly.stage} (${truly.templates.join(' ')}), ${JSON.stringify(place.because)}: ${known.get(id)?.direction ?? ''} ${known.get(id)?.text ?? ''}`,
      );
  }
  say(`stages: ${judged.mistakes.slice(0, 12).join('; ')}`);
  return { task: 'stages', language, value: judged.accuracy, baseline: plain.accuracy, count: judged.all };
}

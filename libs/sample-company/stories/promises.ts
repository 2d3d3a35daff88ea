import { DAY, HOUR, MINUTE, officeTime } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import { brokenHeldBack, keptByThemHeldBack } from '../speech/from-customers/afterwards-held-back.js';
import { brokenByUs, keptByThem } from '../speech/from-customers/reminder.js';
import { keptHeldBack, renegotiatedHeldBack, withdrawnHeldBack } from '../speech/from-us/afterwards-held-back.js';
import { keptByUs, renegotiatedByUs, withdrawnByUs } from '../speech/from-us/afterwards.js';
import type { PromiseEntry, WaitEntry } from '../simulation/recorder.js';
import type { Template } from '../speech/template.js';
import type { Agent } from '../publishers/staff.js';
import type { Stage } from '../truth.js';
import type { Person } from '../world/party.js';
import type { Company, Utterance } from './company.js';
import type { Thread } from '../threads/thread.js';
import { asks, isAnswered } from './waits.js';

const KEPT = [...keptByUs, ...keptHeldBack];
const WITHDRAWN = [...withdrawnByUs, ...withdrawnHeldBack];
const RENEGOTIATED = [...renegotiatedByUs, ...renegotiatedHeldBack];
const BROKEN = [...brokenByUs, ...brokenHeldBack];
const KEPT_BY_THEM = [...keptByThem, ...keptByThemHeldBack];

type Steps<T = void> = Generator<number, T, void>;

/** A promise that is still to be kept, and who waits for it. */
export interface Standing {
  readonly promise: PromiseEntry;
  readonly wait?: WaitEntry;
}

/** What becomes of a promise of ours, told in the thread where it was made. Gives the one that still stands, if one does. */
export function* ourPromise(
  company: Company,
  thread: Thread,
  made: Utterance,
  agent: Agent,
  person: Person,
  stage: Stage,
  chance: Chance,
): Steps<Standing | undefined> {
  const { promise } = made;
  if (!promise) return undefined;
  const due = promise.dueAt === null ? undefined : Date.parse(promise.dueAt);
  const course = chance.weighted([
    ['kept', 62],
    ['broken', due === undefined ? 0 : 22],
    ['withdrawn', 6],
    ['renegotiated', due === undefined ? 0 : 10],
    ['forgotten', due === undefined ? 22 : 0],
  ] as const);
  const { sim } = company;
  const say = (from: readonly Template[]) =>
    company.weSay(
      thread,
      agent,
      person,
      { wishes: [{ from, tag: promise.action, promise: from === RENEGOTIATED }], stage },
      chance,
    );
  if (course === 'forgotten') return { promise };
  if (course === 'broken' && due !== undefined) {
    promise.outcome = 'open';
    if (!chance.yes(0.65)) return { promise };
    yield due + chance.between(1, 30) * HOUR;
    const complaint = company.customerSays(
      thread,
      person,
      { wishes: [{ from: BROKEN, tag: promise.action }], stage: 'support' },
      chance,
    );
    promise.outcome = 'broken';
    promise.proof = complaint.event;
    const wait = asks(company, complaint, person);
    if (!chance.yes(0.75)) return { promise, wait };
    yield officeTime(sim.now + chance.between(1, 40) * HOUR, chance);
    const late = say(KEPT);
    promise.lateAt = new Date(sim.lastPublished).toISOString();
    isAnswered(company, wait, late);
    return undefined;
  }
  yield before(made, sim.now, chance);
  if (course === 'kept') {
    promise.proof = say(KEPT).event;
    promise.outcome = 'kept';
  } else if (course === 'withdrawn') {
    promise.proof = say(WITHDRAWN).event;
    promise.outcome = 'withdrawn';
  } else {
    const again = say(RENEGOTIATED);
    promise.proof = again.event;
    promise.outcome = 'renegotiated';
    if (!again.promise || !chance.yes(0.75)) return again.promise && { promise: again.promise };
    yield before(again, sim.now, chance);
    again.promise.proof = say(KEPT).event;
    again.promise.outcome = 'kept';
  }
  return undefined;
}

/** What was promised is done all the same, in time or too late; whoever asked where it is has an answer. */
export function fulfilled(company: Company, { promise, wait }: Standing, proof: Utterance): void {
  const at = new Date(company.sim.lastPublished).toISOString();
  if (wait) isAnswered(company, wait, proof);
  if (promise.outcome === 'open' && (promise.dueAt === null || at <= promise.dueAt)) {
    promise.outcome = 'kept';
    promise.proof = proof.event;
  } else promise.lateAt ??= at;
}

/** What becomes of a promise of theirs. Nobody says that it was broken; it just does not happen. */
export function* theirPromise(
  company: Company,
  thread: Thread,
  made: Utterance,
  person: Person,
  stage: Stage,
  chance: Chance,
): Steps {
  const { promise } = made;
  if (!promise) return;
  if (!chance.yes(promise.dueAt === null ? 0.5 : 0.68)) return;
  yield before(made, company.sim.now, chance);
  if (person.erased) return;
  promise.proof = company.customerSays(
    thread,
    person,
    { wishes: [{ from: KEPT_BY_THEM, tag: promise.action }], stage },
    chance,
  ).event;
  promise.outcome = 'kept';
}

/** A moment to keep a promise: in office hours before it is due, where there are any. */
function before({ said }: Utterance, now: number, chance: Chance): number {
  const due = said.promise?.dueAt ?? null;
  if (due === null) return officeTime(now + chance.between(1, 14) * DAY, chance);
  const earliest = Math.max(now + 20 * MINUTE, said.promise?.notBefore ?? 0);
  for (let turn = 0; turn < 8 && earliest < due; turn++) {
    const at = officeTime(chance.between(earliest, due), chance);
    if (at < due) return at;
  }
  return Math.max(now + MINUTE, Math.min(due - MINUTE, Math.max(earliest, due - chance.between(2, 300) * MINUTE)));
}

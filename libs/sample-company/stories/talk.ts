import { DAY, HOUR, MINUTE, officeTime } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import { complaint } from '../speech/from-customers/complaint.js';
import { inquiry } from '../speech/from-customers/inquiry.js';
import { promiseByThem } from '../speech/from-customers/promise.js';
import { reminder } from '../speech/from-customers/reminder.js';
import { request } from '../speech/from-customers/request.js';
import { thanks } from '../speech/from-customers/thanks.js';
import { acknowledgement } from '../speech/from-us/acknowledgement.js';
import { answer } from '../speech/from-us/answer.js';
import { promiseByUs } from '../speech/from-us/promise.js';
import type { WaitEntry } from '../simulation/recorder.js';
import type { Said } from '../speech/speech.js';
import type { Stage } from '../truth.js';
import { speakerOf, type Party, type Person } from '../world/party.js';
import type { Company, Utterance } from './company.js';
import { ourPromise, theirPromise } from './promises.js';
import { surveyed } from './remarks.js';
import { mailThread } from '../threads/mail-threads.js';
import type { Thread } from '../threads/thread.js';
import { chatThread, jiraThread, zendeskThread } from '../threads/ticket-threads.js';
import { asks, isAnswered } from './waits.js';

type Steps<T = void> = Generator<number, T, void>;

/** What we reply with. */
const ANSWERS = {
  answer: [{ from: answer }],
  promise: [{ from: promiseByUs, promise: true }],
  both: [{ from: answer }, { from: promiseByUs, promise: true }],
} as const;

/** A customer turns to us: asks or complains, waits, gets an answer or a promise or nothing. The most of what happens. */
export function* talk(company: Company, party: Party, chance: Chance): Steps {
  const person = speakerOf(party, chance);
  if (!person || person.erased) return;
  const { sim } = company;
  const thread = threadFor(company, party, chance);
  const kind = chance.weighted([
    ['request', 58],
    ['complaint', 20],
    ['inquiry', 14],
    ['wrong', 8],
  ] as const);
  const from = { request, complaint, inquiry, wrong: request }[kind];
  const wish = {
    from,
    ...(kind === 'wrong' ? { feeling: 'negative' as const } : {}),
    ...(kind === 'inquiry' ? { tag: chance.pick(['need', 'information-search']) } : {}),
  };
  const wishes = chance.yes(0.22) ? [wish, wish] : [wish];
  const first = company.customerSays(thread, person, { wishes, stage: stageOfFirst(kind) }, chance);
  const stage = stageOfFirst(kind)(first.said);
  const wait = asks(company, first, person);
  const agent = company.agent(chance);
  if (chance.yes(0.65)) {
    yield sim.now + chance.between(1, 90) * 1000;
    company.weSay(thread, agent, person, { wishes: [{ from: acknowledgement }], stage, automatic: true }, chance);
  }
  const repeated = thread.trouble?.(person, chance);
  if (repeated) company.note(repeated, first.said, [person], person, 'customer', { wishes: [], stage });
  if (chance.yes(0.12)) {
    yield sim.now + chance.between(5, 400) * MINUTE;
    company.customerSays(thread, person, { wishes: [{ from: thanks, feeling: 'unknown' }], stage }, chance);
  }
  if (chance.yes(0.06)) return yield* unanswered(company, thread, person, stage, chance);
  if (chance.yes(0.12)) {
    yield sim.now + chance.between(1.5, 6) * DAY;
    company.customerSays(thread, person, { wishes: [{ from: reminder }], stage }, chance);
  }
  yield officeTime(sim.now + 25 * MINUTE + Math.exp(chance.between(0, 4.2)) * HOUR, chance);
  thread.status?.(agent, 'working');
  const promised = chance.yes(0.34);
  const reply = company.weSay(
    thread,
    agent,
    person,
    { wishes: ANSWERS[promised ? (chance.yes(0.25) ? 'both' : 'promise') : 'answer'], stage },
    chance,
  );
  isAnswered(company, wait, reply);
  let missed: WaitEntry | undefined;
  if (reply.promise) {
    thread.status?.(agent, 'waiting');
    missed = (yield* ourPromise(company, thread, reply, agent, person, stage, chance.fork('promise')))?.wait;
  }
  if (chance.yes(0.16)) yield* theyPromise(company, thread, person, stage, chance);
  yield* ending(company, thread, person, stage, missed, chance);
}

export const stageOfTag = (tag: string): Stage =>
  (
    ({
      need: 'need',
      'information-search': 'information search',
      comparison: 'comparison',
      decision: 'decision',
    }) as Readonly<Record<string, Stage>>
  )[tag] ?? 'use';

const stageOfFirst =
  (kind: 'request' | 'complaint' | 'inquiry' | 'wrong') =>
  (said: Said): Stage =>
    kind === 'inquiry' ? stageOfTag(said.tag) : kind === 'request' && said.feeling !== 'negative' ? 'use' : 'support';

export function threadFor(company: Company, party: Party, chance: Chance): Thread {
  const channel =
    party.kind === 'organization'
      ? chance.weighted([
          ['zendesk', 45],
          ['mail', 28],
          ['jira', 27],
        ] as const)
      : chance.weighted([
          ['zendesk', 50],
          ['mail', 24],
          ['chat', 26],
        ] as const);
  return { zendesk: zendeskThread, mail: mailThread, jira: jiraThread, chat: chatThread }[channel](company, chance);
}

function* unanswered(company: Company, thread: Thread, person: Person, stage: Stage, chance: Chance): Steps {
  for (let turn = 0; turn < chance.int(0, 2); turn++) {
    yield company.sim.now + chance.between(2, 9) * DAY;
    if (person.erased) return;
    company.customerSays(thread, person, { wishes: [{ from: reminder }], stage }, chance);
  }
}

function* theyPromise(company: Company, thread: Thread, person: Person, stage: Stage, chance: Chance): Steps {
  yield company.sim.now + chance.between(10, 900) * MINUTE;
  if (person.erased) return;
  const promise = { from: promiseByThem, tag: chance.pick(['access', 'reply', 'pay', 'readings']), promise: true };
  const wishes = chance.yes(0.35) ? [{ from: thanks, feeling: 'neutral' as const }, promise] : [promise];
  const turn = { wishes, stage };
  const said: Utterance = company.customerSays(thread, person, turn, chance);
  if (said.promise) yield* theirPromise(company, thread, said, person, stage, chance.fork('their promise'));
}

/** @param missed who still waits for what we promised: the next words of one of us in the thread end that too */
function* ending(
  company: Company,
  thread: Thread,
  person: Person,
  stage: Stage,
  missed: WaitEntry | undefined,
  chance: Chance,
): Steps {
  const { sim } = company;
  const agent = company.agent(chance);
  if (person.erased) return;
  if (chance.yes(0.55)) {
    yield sim.now + chance.between(5, 1500) * MINUTE;
    company.customerSays(thread, person, { wishes: [{ from: thanks }], stage }, chance);
  }
  yield officeTime(sim.now + chance.between(1, 60) * HOUR, chance);
  thread.status?.(agent, 'solved');
  if (chance.yes(0.06) && !person.erased) {
    yield sim.now + chance.between(0.2, 9) * DAY;
    if (person.erased) return;
    const again = company.customerSays(
      thread,
      person,
      { wishes: [{ from: chance.yes(0.6) ? complaint : request }], stage: 'support' },
      chance,
    );
    const wait = asks(company, again, person);
    thread.status?.(agent, 'reopened');
    yield officeTime(sim.now + chance.between(2, 60) * HOUR, chance);
    const reply = company.weSay(thread, agent, person, { wishes: [{ from: answer }], stage: 'support' }, chance);
    isAnswered(company, wait, reply);
    if (missed) isAnswered(company, missed, reply);
    thread.status?.(agent, 'solved');
  }
  if (chance.yes(0.18) && (stage === 'use' || stage === 'support')) yield* surveyed(company, person, stage, chance);
}

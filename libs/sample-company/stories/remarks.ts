import { HOUR, officeTime } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import { complaint } from '../speech/from-customers/complaint.js';
import { thanks } from '../speech/from-customers/thanks.js';
import { call } from '../speech/in-notes/call.js';
import { claim } from '../speech/in-notes/claims.js';
import { claimHeldBack, roleHeldBack } from '../speech/in-notes/claims-held-back.js';
import { hallway } from '../speech/in-notes/hallway.js';
import { meeting } from '../speech/in-notes/meeting.js';
import { promiseInNote, roleRemark } from '../speech/in-notes/roles.js';
import { say, type Said, type Wish } from '../speech/speech.js';
import type { Feeling, Language, Stage } from '../truth.js';
import { speakerOf, type Party, type Person } from '../world/party.js';
import type { Company } from './company.js';
import { noteAbout } from '../threads/notebook.js';
import { ourPromise } from './promises.js';
import { noteThread } from '../threads/mail-threads.js';

/** What a survey asks about, by the stage after which it is sent. */
const SURVEYED: Readonly<Partial<Record<Stage, string>>> = {
  support: 'asiakaspalvelu',
  use: 'huolto',
  delivery: 'asennus',
};

type Steps<T = void> = Generator<number, T, void>;
const CHANNELS = { meeting: 'meeting', call: 'phone', hallway: 'other' } as const;
const LISTS = { meeting, call, hallway } as const;
const CLAIMS = [...claim, ...claimHeldBack];
const ROLES = [...roleRemark, ...roleHeldBack];

/** A note that tells of something bad is about support, whatever it was written for; else it belongs where it was written. */
const stageOfNote =
  (stage: Stage) =>
  ({ feeling }: Said): Stage =>
    stage === 'use' && feeling === 'negative' ? 'support' : stage;

/** One of us writes down what was heard at a meeting, on the telephone or in passing, perhaps with a promise in it. */
export function* remark(company: Company, party: Party, stage: Stage, chance: Chance): Steps {
  yield officeTime(company.sim.now, chance);
  const person = speakerOf(party, chance);
  if (!person || person.erased) return;
  const agent = company.agent(chance);
  const language: Language = chance.yes(0.76) ? 'fi' : 'en';
  const kind = chance.weighted([
    ['meeting', party.kind === 'organization' ? 40 : 12],
    ['call', 45],
    ['hallway', 15],
  ] as const);
  const promises = kind !== 'hallway' && chance.yes(0.28);
  const listened = chance.yes(0.4);
  const wishes: readonly Wish[] = listened
    ? Array.from({ length: chance.int(1, 3) }, () => ({ from: CLAIMS, claim: true }))
    : [{ from: LISTS[kind] }, ...(promises ? [{ from: promiseInNote, promise: true }] : [])];
  const said = say(wishes, company.about(person, chance.digits(6), language, chance, agent), {}, chance);
  const event =
    kind !== 'hallway' && chance.yes(0.22)
      ? company.salesforce.task(person.job || chance.yes(0.5) ? person : party, agent, {
          Subject: kind === 'call' ? 'Call' : 'Meeting',
          TaskSubtype: kind === 'call' ? 'Call' : 'Task',
          Type: kind === 'call' ? 'Call' : 'Meeting',
          Status: 'Completed',
          ActivityDate: new Date(company.sim.now).toISOString().slice(0, 10),
          Description: said.text,
        })
      : noteAbout(company, party, person, agent, said.text, chance, {
          channel: chance.yes(0.7) ? CHANNELS[kind] : undefined,
        });
  const noted = company.note(event, said, party.kind === 'organization' ? [party, person] : [person], person, 'us', {
    wishes: [],
    stage: stageOfNote(stage),
  });
  if (noted.promise)
    yield* ourPromise(
      company,
      noteThread(company, person, party, language, chance),
      noted,
      agent,
      person,
      stageOfNote(stage)(said),
      chance.fork('promise'),
    );
}

/** What is said of each one's part in the decisions of a larger account. */
export function* roleRemarks(company: Company, party: Party, chance: Chance): Steps {
  if (party.kind !== 'organization') return;
  for (const person of [...party.people]) {
    if (!person.job?.role || person.job.organization !== party) continue;
    yield officeTime(company.sim.now + chance.between(2, 200) * HOUR, chance);
    if (person.erased || person.job.organization !== party) continue;
    const agent = company.agent(chance);
    const about = company.about(person, chance.digits(6), chance.yes(0.76) ? 'fi' : 'en', chance, agent);
    const said = say([{ from: ROLES, tag: person.job.role }], about, {}, chance);
    const event = noteAbout(company, party, person, agent, said.text, chance);
    company.note(event, said, [party, person], person, 'us', { wishes: [], stage: 'comparison' });
    company.sim.truth.roleRemark({
      person: person.id,
      organization: party.id,
      role: person.job.role,
      template: said.templates[0] ?? '',
      half: said.half,
      event,
    });
  }
}

/** The customer answers a survey: how likely to recommend (0 to 10), or how content (1 to 5). */
export function* surveyed(company: Company, person: Person, stage: Stage, chance: Chance): Steps {
  yield company.sim.now + chance.between(1, 70) * HOUR;
  if (person.erased) return;
  const { survey, webshop } = company;
  const nps = chance.yes(0.5);
  const mood = chance.weighted([
    ['positive', 60],
    ['neutral', 20],
    ['negative', 20],
  ] as const);
  const [low, high] = {
    positive: nps ? [9, 10] : [4, 5],
    neutral: nps ? [7, 8] : [3, 3],
    negative: nps ? [0, 6] : [1, 2],
  }[mood];
  const speaks = chance.yes(0.6);
  const list = mood === 'negative' ? complaint : thanks;
  const about = company.about(person, chance.digits(6), person.language, chance);
  const said = speaks ? say([{ from: list, feeling: mood }], about, { careless: true }, chance) : undefined;
  const record = person.records.get(webshop.source);
  const contact =
    record && !record.deleted && chance.yes(0.7)
      ? { key: record.reference.key, source: webshop.source }
      : { email: person.email };
  if ('email' in contact) survey.mention(person, `email:${person.email}`);
  const event = survey.publish('feedback.given', {
    key: survey.newKey('F'),
    kind: nps ? 'nps' : 'csat',
    score: chance.int(low ?? 0, high ?? 10),
    scale: nps ? { min: 0, max: 10 } : { min: 1, max: 5 },
    ...(said ? { text: said.text } : {}),
    contact,
    at: new Date(company.sim.now).toISOString(),
    about: SURVEYED[stage] ?? 'huolto',
  });
  const feeling: Feeling = mood;
  const words = said ?? {
    text: '',
    templates: [],
    half: 'a' as const,
    language: person.language,
    tag: '',
    feeling,
    asks: false,
    claims: [],
  };
  company.note(event, { ...words, feeling }, [person], person, 'customer', { wishes: [], stage });
}

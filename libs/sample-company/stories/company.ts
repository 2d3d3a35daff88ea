import { HubSpot } from '../publishers/hubspot.js';
import { Jira } from '../publishers/jira.js';
import { PlainPublisher } from '../publishers/plain.js';
import { Salesforce } from '../publishers/salesforce.js';
import { STAFF, type Agent } from '../publishers/staff.js';
import { Zendesk } from '../publishers/zendesk.js';
import type { Chance } from '../simulation/chance.js';
import type { PromiseEntry } from '../simulation/recorder.js';
import type { Simulation } from '../simulation/simulation.js';
import { say, type Manner, type Said, type Wish } from '../speech/speech.js';
import type { ClaimKind, EventReference, Language, Side, Stage } from '../truth.js';
import { phoneNotation } from '../world/mess.js';
import { workPhone, type Party, type Person } from '../world/party.js';
import type { Population } from '../world/population.js';
import type { Thread } from '../threads/thread.js';

/** What was said, and the event that carries it. */
export interface Utterance {
  readonly said: Said;
  readonly event: EventReference;
  readonly promise?: PromiseEntry;
}

export interface Turn {
  readonly wishes: readonly Wish[];
  readonly stage: Stage | ((said: Said) => Stage);
  readonly automatic?: boolean;
}

/** The sample company with its systems, its staff and everybody it deals with. */
export class Company {
  readonly salesforce: Salesforce;
  readonly hubspot: HubSpot;
  readonly zendesk: Zendesk;
  readonly jira: Jira;
  readonly teams: PlainPublisher;
  readonly webshop: PlainPublisher;
  readonly chat: PlainPublisher;
  readonly survey: PlainPublisher;

  constructor(
    readonly sim: Simulation,
    readonly population: Population,
  ) {
    this.salesforce = new Salesforce(sim);
    this.hubspot = new HubSpot(sim);
    this.zendesk = new Zendesk(sim);
    this.jira = new Jira(sim);
    this.teams = new PlainPublisher(sim, 'notes.teams');
    this.webshop = new PlainPublisher(sim, 'crm.webshop');
    this.chat = new PlainPublisher(sim, 'tickets.chat');
    this.survey = new PlainPublisher(sim, 'feedback.survey');
  }

  agent(chance: Chance): Agent {
    return chance.pick(STAFF);
  }

  /** The customer says something in a thread. */
  customerSays(thread: Thread, person: Person, turn: Turn, chance: Chance): Utterance {
    const phone = chance.yes(0.15) ? `\n${phoneNotation(workPhone(person), chance)}` : '';
    const name = chance.pick([
      person.givenName,
      person.nickname ?? person.givenName,
      `${person.givenName} ${person.familyName}`,
    ]);
    const said = say(
      turn.wishes,
      this.about(person, thread.number, person.language, chance),
      { signature: `${name}${phone}`, careless: true, letter: thread.letter },
      chance,
    );
    return this.note(thread.customer(person, said), said, [person], person, 'customer', turn);
  }

  /** One of us, or a machine of ours, says something in a thread. */
  weSay(thread: Thread, agent: Agent, person: Person, turn: Turn, chance: Chance): Utterance {
    const manner: Manner = { signature: `${agent.givenName}, Lämpö`, letter: thread.letter && turn.automatic !== true };
    const language = thread.language ?? person.language;
    const said = say(turn.wishes, this.about(person, thread.number, language, chance, agent), manner, chance);
    return this.note(thread.us(agent, said, turn.automatic === true), said, [person], person, 'us', turn);
  }

  /** The words that fit a person in this moment. */
  about(person: Person, number: string, language: Language, chance: Chance, agent = this.agent(chance)) {
    const colleague = person.job?.organization.people.find((other) => other !== person && other.born) ?? person.spouse;
    const { street } = person.job?.organization.address ?? person.home;
    return {
      language,
      now: this.sim.now,
      name: person.givenName,
      other: colleague
        ? `${colleague.givenName} ${colleague.familyName}`
        : chance.pick(['naapuri', 'isännöitsijä', 'puoliso']),
      agent: agent.givenName,
      address: street,
      device: Number(/\d+$/.exec(person.job?.organization.id ?? person.id)?.[0] ?? 0),
      number,
    };
  }

  /** Writes down what an utterance is in truth. */
  note(
    event: EventReference,
    said: Said,
    parties: readonly Party[],
    person: Person,
    side: Side,
    turn: Turn,
  ): Utterance {
    const { truth, lastPublished } = this.sim;
    const automatic = turn.automatic === true;
    truth.touchpoint({
      event,
      parties: parties.map(({ id }) => id),
      side,
      automatic,
      feeling: automatic ? 'unknown' : said.feeling,
      stage: typeof turn.stage === 'function' ? turn.stage(said) : turn.stage,
      language: said.language,
      templates: said.templates,
      half: said.half,
    });
    for (const { kind, quote, template } of said.claims)
      truth.claim({ kind: kind as ClaimKind, quote, template, half: said.half, party: person.id, event });
    if (!said.promise) return { said, event };
    const { quote, template, action, dueAt } = said.promise;
    const promise = truth.promise({
      quote,
      template,
      half: said.half,
      maker: side,
      action,
      party: person.id,
      event,
      madeAt: new Date(lastPublished).toISOString(),
      dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
      outcome: 'open',
      proof: null,
      lateAt: null,
    });
    return { said, event, promise };
  }
}

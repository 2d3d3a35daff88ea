import { DAY, HOUR, officeTime } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import type { WaitEntry } from '../simulation/recorder.js';
import { inquiry } from '../speech/from-customers/inquiry.js';
import { promiseByThem } from '../speech/from-customers/promise.js';
import { acknowledgement } from '../speech/from-us/acknowledgement.js';
import { answer } from '../speech/from-us/answer.js';
import { contract } from '../speech/from-us/contract.js';
import { offer } from '../speech/from-us/offer.js';
import { promiseByUs } from '../speech/from-us/promise.js';
import type { Agent } from '../publishers/staff.js';
import { speakerOf, type Party, type Person } from '../world/party.js';
import type { Company } from './company.js';
import { fulfilled, ourPromise, theirPromise, type Standing } from './promises.js';
import { remark, surveyed } from './remarks.js';
import { stageOfTag } from './talk.js';
import { mailThread, outgoingMail } from '../threads/mail-threads.js';
import { asks, isAnswered } from './waits.js';

type Steps<T = void> = Generator<number, T, void>;

/** From a need to a delivered system, or to a no: weeks with inquiries, an offer, doubts, a decision. */
export function* sale(company: Company, party: Party, chance: Chance): Steps {
  const { sim } = company;
  const person = speakerOf(party, chance);
  if (!person || person.erased) return;
  const agent = company.agent(chance);
  const thread = mailThread(company, chance);
  for (const tag of ['need', 'information-search', 'comparison'].filter(() => chance.yes(0.7))) {
    const asked = company.customerSays(
      thread,
      person,
      { wishes: [{ from: inquiry, tag }], stage: stageOfTag(tag) },
      chance,
    );
    const wait = asks(company, asked, person);
    if (chance.yes(0.5))
      company.weSay(
        thread,
        agent,
        person,
        { wishes: [{ from: acknowledgement }], stage: stageOfTag(tag), automatic: true },
        chance,
      );
    yield officeTime(sim.now + chance.between(2, 70) * HOUR, chance);
    isAnswered(
      company,
      wait,
      company.weSay(thread, agent, person, { wishes: [{ from: answer }], stage: stageOfTag(tag) }, chance),
    );
    yield sim.now + chance.between(1, 12) * DAY;
    if (person.erased) return;
  }
  const deal = new Deal(company, party, person, agent, chance);
  if (chance.yes(0.7)) sim.start('remark', remark(company, party, 'comparison', chance.fork('note')));
  yield officeTime(sim.now, chance);
  if (person.erased) return;
  const mail = outgoingMail(company, person, chance);
  const promised = company.weSay(
    mail,
    agent,
    person,
    { wishes: [{ from: promiseByUs, tag: 'offer', promise: true }], stage: 'comparison' },
    chance,
  );
  let standing: Standing | undefined;
  if (promised.promise) {
    standing = yield* ourPromise(company, mail, promised, agent, person, 'comparison', chance.fork('promise'));
    if (promised.promise.outcome === 'withdrawn') return deal.close(false);
  }
  yield officeTime(sim.now + 2 * HOUR, chance);
  if (person.erased) return;
  const offered = company.weSay(mail, agent, person, { wishes: [{ from: offer }], stage: 'comparison' }, chance);
  if (standing) fulfilled(company, standing, offered);
  deal.stage('Proposal/Price Quote');
  yield sim.now + chance.between(2, 20) * DAY;
  if (person.erased) return;
  const intent = company.customerSays(
    mail,
    person,
    { wishes: [{ from: promiseByThem, tag: 'decide', promise: true }], stage: 'decision' },
    chance,
  );
  deal.stage('Negotiation/Review');
  if (intent.promise) yield* theirPromise(company, mail, intent, person, 'decision', chance.fork('their promise'));
  yield sim.now + chance.between(1, 14) * DAY;
  if (person.erased) return;
  const won = chance.yes(0.55);
  let wait: WaitEntry | undefined;
  if (chance.yes(0.8)) {
    const feeling = won ? 'positive' : 'negative';
    const said = company.customerSays(
      mail,
      person,
      { wishes: [{ from: inquiry, tag: 'decision', feeling }], stage: 'decision' },
      chance,
    );
    // A half that has no words for this decision asks about the offer instead, and who asks waits.
    if (said.said.asks) wait = asks(company, said, person);
  }
  yield officeTime(sim.now + HOUR, chance);
  deal.close(won);
  if (!won) return;
  const purchase = company.weSay(
    mail,
    agent,
    person,
    { wishes: [{ from: contract, tag: 'acquisition' }], stage: 'acquisition' },
    chance,
  );
  if (wait) isAnswered(company, wait, purchase);
  yield sim.now + chance.between(1, 6) * DAY;
  if (person.erased) return;
  const signing = company.customerSays(
    mail,
    person,
    { wishes: [{ from: promiseByThem, tag: 'sign', promise: true }], stage: 'acquisition' },
    chance,
  );
  if (signing.promise) yield* theirPromise(company, mail, signing, person, 'acquisition', chance.fork('signing'));
  yield officeTime(sim.now + chance.between(10, 40) * DAY, chance);
  if (person.erased) return;
  company.weSay(mail, agent, person, { wishes: [{ from: contract, tag: 'delivery' }], stage: 'delivery' }, chance);
  if (chance.yes(0.5)) yield* surveyed(company, person, 'delivery', chance);
}

/** The deal in the system that holds it: Salesforce for houses, the web shop for homes. */
class Deal {
  private readonly key: string;
  private readonly inSalesforce: boolean;
  private readonly amount: number;

  constructor(
    private readonly company: Company,
    private readonly party: Party,
    private readonly person: Person,
    agent: Agent,
    chance: Chance,
  ) {
    const { salesforce, webshop } = company;
    this.inSalesforce = party.kind === 'organization';
    this.amount = chance.int(60, 900) * 100 + (this.inSalesforce ? 20_000 : 0);
    const name = chance.pick(['Maalämpö', 'Lämmönjakokeskus', 'Huoltosopimus', 'Ilma-vesilämpöpumppu', 'Etävalvonta']);
    const closeDate = new Date(company.sim.now + 60 * DAY).toISOString().slice(0, 10);
    if (party.kind === 'organization') {
      const account = salesforce.account(party);
      this.key = salesforce.opportunity(
        {
          Name: `${party.name} – ${name}`,
          AccountId: account.reference.key,
          ContactId: salesforce.contact(person).reference.key,
          Amount: this.amount,
          StageName: 'Prospecting',
          IsClosed: false,
          IsWon: false,
          CloseDate: closeDate,
        },
        agent,
      );
    } else {
      this.key = webshop.newKey('O');
      webshop.publish('crm.opportunity.changed', {
        key: this.key,
        name,
        contacts: [{ key: webshop.shopper(person).reference.key, role: 'buyer' }],
        offering: name,
        stage: 'cart',
        amount: this.amount,
        currency: 'EUR',
        closeDate,
        outcome: 'open',
        owner: agent.name,
      });
    }
  }

  stage(name: string): void {
    if (this.inSalesforce) this.company.salesforce.update('Opportunity', this.key, { StageName: name });
    else
      this.company.webshop.publish('crm.opportunity.changed', {
        key: this.key,
        stage: name === 'Proposal/Price Quote' ? 'offer' : 'thinking',
      });
  }

  close(won: boolean): void {
    const { salesforce, webshop, sim } = this.company;
    if (this.inSalesforce)
      salesforce.update('Opportunity', this.key, {
        StageName: won ? 'Closed Won' : 'Closed Lost',
        IsClosed: true,
        IsWon: won,
        CloseDate: new Date(sim.now).toISOString().slice(0, 10),
      });
    else
      webshop.publish('crm.opportunity.changed', {
        key: this.key,
        stage: won ? 'ordered' : 'abandoned',
        outcome: won ? 'won' : 'lost',
      });
    sim.truth.deal({
      source: this.inSalesforce ? salesforce.source : webshop.source,
      key: this.key,
      party: this.inSalesforce ? this.party.id : this.person.id,
      outcome: won ? 'won' : 'lost',
    });
  }
}

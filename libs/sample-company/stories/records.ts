import { DAY, HOUR, MINUTE } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import { phoneNotation } from '../world/mess.js';
import { workEmail, workPhone, type Organization, type Party, type Person } from '../world/party.js';
import { FAMILY_NAMES } from '../world/names.js';
import { mailWord, newHome } from '../world/homes.js';
import { employ } from '../world/population.js';
import type { Company } from './company.js';

type Steps<T = void> = Generator<number, T, void>;

/** A party becomes known: the systems that have it make their records, some of them twice. */
export function* arrival(company: Company, party: Party, chance: Chance): Steps {
  const { salesforce, hubspot, webshop, sim } = company;
  if (party.born) return;
  party.born = true;
  if (party.kind === 'organization') {
    salesforce.account(party);
    if (chance.yes(0.06))
      sim.start(
        'double',
        doubledAccount(company, party, chance.fork('double')),
        sim.now + chance.between(1, 200) * DAY,
      );
    for (const person of party.people)
      sim.start('arrival', arrival(company, person, chance.fork(person.id)), sim.now + chance.between(1, 60) * MINUTE);
    return;
  }
  if (party.job) {
    salesforce.contact(party);
    if (chance.yes(0.05))
      sim.start(
        'double',
        doubledContact(company, party, chance.fork('double')),
        sim.now + chance.between(0.1, 150) * DAY,
      );
    if (!chance.yes(0.2)) return;
    yield sim.now + chance.between(1, 300) * HOUR;
    hubspot.contact(party);
    return;
  }
  const [shop, leads] = [chance.yes(0.7), chance.yes(0.35)];
  if (leads) hubspot.contact(party);
  if (leads && chance.yes(0.07))
    sim.start('double', doubledLead(company, party, chance.fork('double')), sim.now + chance.between(0.1, 120) * DAY);
  if (shop) {
    yield sim.now + chance.between(0, 72) * HOUR;
    const { key } = webshop.shopper(party).reference;
    if (chance.yes(0.2))
      webshop.publish('consent.recorded', {
        contact: { key },
        purpose: 'marketing',
        status: chance.yes(0.8) ? 'granted' : 'denied',
        evidence: 'verkkokaupan lomake',
        at: new Date(sim.now).toISOString(),
      });
  }
  if (!shop && !leads && chance.yes(0.5)) salesforce.contact(party);
}

function* doubledContact(company: Company, person: Person, chance: Chance): Steps {
  const { salesforce, sim } = company;
  const first = person.records.get(salesforce.source);
  if (!first || first.deleted || person.erased) return;
  const second = salesforce.createContact(person, `${salesforce.source}/double`);
  if (!chance.yes(0.6)) return;
  yield sim.now + chance.between(1, 120) * DAY;
  if (first.deleted || second.deleted || person.erased) return;
  salesforce.merge('Contact', first, second, { Email: workEmail(person) });
}

function* doubledAccount(company: Company, organization: Organization, chance: Chance): Steps {
  const { salesforce, sim } = company;
  const second = salesforce.createAccount(organization, `${salesforce.source}/double`);
  if (!chance.yes(0.6)) return;
  yield sim.now + chance.between(1, 90) * DAY;
  salesforce.merge('Account', salesforce.account(organization), second, {
    BusinessId__c: organization.businessId,
    Website: `https://www.${organization.domain}`,
  });
}

function* doubledLead(company: Company, person: Person, chance: Chance): Steps {
  const { hubspot, sim } = company;
  const first = person.records.get(hubspot.source);
  if (!first || first.deleted || person.erased) return;
  const second = hubspot.createContact(person, `${hubspot.source}/double`);
  if (!chance.yes(0.65)) return;
  yield sim.now + chance.between(1, 60) * DAY;
  if (first.deleted || second.deleted || person.erased) return;
  hubspot.merge(person, first, second);
}

/** Something about a person changes, and one system or another learns of it. */
export function* change(company: Company, person: Person, chance: Chance): Steps {
  if (person.erased || !person.born) return;
  const what = chance.weighted([
    ['email', 20],
    ['phone', 25],
    ['home', 20],
    ['employer', 22],
    ['correction', 18],
    ['married', 5],
    ['nulled', 10],
    ['deleted', 4],
  ] as const);
  const { salesforce, hubspot, webshop } = company;
  const [crm, lead, shop] = [salesforce, hubspot, webshop]
    .map((system) => person.records.get(system.source))
    .map((record) => (record?.deleted ? undefined : record));
  if (what === 'employer') return yield* newEmployer(company, person, chance);
  if (what === 'email')
    person.email = `${mailWord(person.givenName)}.${mailWord(person.familyName)}.${chance.int(2, 99)}@uusiposti.example`;
  if (what === 'married') person.familyName = chance.pick(FAMILY_NAMES.fi);
  if (what === 'phone') person.mobile = `+35845${chance.digits(7)}`;
  if (what === 'home') person.home = newHome(chance);
  const phone = phoneNotation(workPhone(person), chance);
  if (crm) {
    const { key } = crm.reference;
    if (what === 'deleted') salesforce.delete('Contact', crm);
    else if (what === 'nulled') salesforce.update('Contact', key, { Phone: null, Title: null });
    else if (what === 'phone') salesforce.update('Contact', key, { Phone: phone });
    else if (what === 'correction' || what === 'married')
      salesforce.update('Contact', key, { Name: { FirstName: person.givenName, LastName: person.familyName } });
    else if (what === 'email' && !person.job) salesforce.update('Contact', key, { Email: person.email });
    else if (what === 'home')
      salesforce.update('Contact', key, {
        MailingAddress: { Street: person.home.street, City: person.home.city, PostalCode: person.home.postalCode },
      });
  }
  if (lead && (!crm || chance.yes(0.4))) {
    if (what === 'deleted') hubspot.delete(lead);
    else if (what === 'phone') hubspot.property('contact', lead, 'phone', phone);
    else if (what === 'email') hubspot.property('contact', lead, 'email', person.email);
    else if (what === 'correction' || what === 'married')
      hubspot.property('contact', lead, 'lastname', person.familyName);
  }
  if (shop && chance.yes(0.7)) {
    const { key } = shop.reference;
    if (what === 'deleted') {
      shop.deleted = true;
      webshop.publish('crm.contact.deleted', { key });
    } else if (what === 'nulled') webshop.publish('crm.contact.changed', { key, phones: null });
    else if (what === 'phone') webshop.publish('crm.contact.changed', { key, phones: [phone] });
    else if (what === 'email') webshop.publish('crm.contact.changed', { key, emails: [person.email] });
    else if (what === 'home')
      webshop.publish('crm.contact.changed', { key, address: { ...person.home, country: 'FI' } });
    else webshop.publish('crm.contact.changed', { key, givenName: person.givenName, familyName: person.familyName });
  }
}

/** People take another post: the CRM moves the contact, or makes a new one and leaves the old one standing. */
function* newEmployer(company: Company, person: Person, chance: Chance): Steps {
  const { salesforce, sim, population } = company;
  const old = person.job;
  const known = person.records.get(salesforce.source);
  const next = chance.pick(population.organizations);
  if (
    !old ||
    old.organization.large ||
    !known ||
    known.deleted ||
    !next.born ||
    next === old.organization ||
    next.large
  )
    return;
  employ(person, next, chance.pick(['isännöitsijä', 'kiinteistöpäällikkö', 'toimitusjohtaja']), chance);
  sim.truth.move({ person: person.id, from: old.organization.id, to: next.id, at: new Date(sim.now).toISOString() });
  yield sim.now + chance.between(1, 20) * DAY;
  if (known.deleted || person.job?.organization !== next || person.erased) return;
  if (chance.yes(0.4)) {
    salesforce.update('Contact', known.reference.key, {
      AccountId: salesforce.account(next).reference.key,
      Email: person.job.email,
      Title: person.job.title,
    });
    return;
  }
  person.records.set(`${salesforce.source}/before`, known);
  salesforce.createContact(person);
}

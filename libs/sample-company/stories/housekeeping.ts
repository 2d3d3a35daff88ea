import { MINUTE } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import type { Company } from './company.js';

/** One of us takes over a bundle of contacts. */
export function reassign(company: Company, chance: Chance): void {
  const { salesforce, population } = company;
  const records = Array.from({ length: chance.int(2, 6) }, () => chance.pick(population.people)).flatMap((person) => {
    const record = person.records.get(salesforce.source);
    return record && !record.deleted ? [record] : [];
  });
  const some = [...new Set(records)];
  if (some.length > 1) salesforce.reassign(some, company.agent(chance));
}

/** The right to be forgotten: somebody asks for it, and every system that knows how says so. */
export function* forget(company: Company, chance: Chance): Generator<number, void, void> {
  const { hubspot, webshop, salesforce, sim, population } = company;
  const { source: shopSource } = webshop;
  for (let turn = 0; turn < 500; turn++) {
    const person = chance.pick(population.people);
    const [lead, shop, crm] = [hubspot.source, shopSource, salesforce.source].map((source) =>
      person.records.get(source),
    );
    if (person.job || person.spouse || person.erased || (!lead && !shop)) continue;
    person.erased = true;
    if (lead && !lead.deleted) sim.truth.erase(person.id, hubspot.privacyDelete(lead));
    if (shop && !shop.deleted) {
      yield sim.now + chance.int(1, 300) * MINUTE;
      shop.deleted = true;
      const at = new Date(sim.now).toISOString();
      sim.truth.erase(person.id, webshop.publish('party.privacyDeleted', { contact: { key: shop.reference.key }, at }));
    }
    if (crm && !crm.deleted) salesforce.delete('Contact', crm);
    return;
  }
}

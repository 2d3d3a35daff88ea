import type { Agent } from '../publishers/staff.js';
import { MINUTE } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import type { EventReference } from '../truth.js';
import { workEmail, type Organization, type Party, type Person } from '../world/party.js';
import type { Company } from '../stories/company.js';

interface NoteOptions {
  readonly channel?: string | undefined;
  /** What it answers happened then: it is not dated before that. */
  readonly notBefore?: number;
}

/** Writes a note about a person or a house; sometimes it is edited or deleted later. */
export function noteAbout(
  company: Company,
  party: Party,
  person: Person,
  agent: Agent,
  text: string,
  chance: Chance,
  { channel, notBefore = 0 }: NoteOptions = {},
): EventReference {
  const { teams, sim } = company;
  const key = teams.newKey('N');
  const fields = {
    key,
    text,
    at: new Date(Math.max(notBefore, sim.now - (chance.yes(0.4) ? chance.int(10, 300) * MINUTE : 0))).toISOString(),
    author: agent.name,
    about: aboutOf(company, party, person, chance),
    visibility: chance.yes(0.9) ? 'everyone' : 'team',
    ...(channel ? { channel } : {}),
  };
  const event = teams.publish('note.written', fields);
  if (chance.yes(0.05)) sim.start('edit', correction(company, fields, chance.fork('edit')));
  return event;
}

function* correction(
  company: Company,
  fields: { readonly key: string; readonly text: string },
  chance: Chance,
): Generator<number, void, void> {
  yield company.sim.now + chance.int(5, 3000) * MINUTE;
  if (chance.yes(0.2)) company.teams.publish('note.deleted', { key: fields.key });
  else
    company.teams.publish('note.edited', {
      key: fields.key,
      text: `${fields.text} ${chance.pick(['(Tarkennettu.)', 'Muokattu jälkikäteen.', 'Tarkistettu.'])}`,
    });
}

/** How a note points at whom it is about: by the CRM's key, the web shop's, or only an e-mail address. */
function aboutOf(company: Company, party: Party, person: Person, chance: Chance): object {
  const { salesforce, webshop, teams } = company;
  const house = party.kind === 'organization' ? party : person.job?.organization;
  const organization = house && chance.yes(0.9) ? { organization: houseOf(company, house, chance) } : {};
  const record = person.records.get(salesforce.source) ?? person.records.get(webshop.source);
  if (record && !record.deleted && chance.yes(0.8))
    return { contact: { key: record.reference.key, source: record.reference.source }, ...organization };
  const email = workEmail(person).toLowerCase();
  teams.mention(person, `email:${email}`);
  return { contact: { email }, ...organization };
}

function houseOf(company: Company, house: Organization, chance: Chance): object {
  const { salesforce, teams } = company;
  const name = house.name;
  if (chance.yes(0.8)) return { key: salesforce.account(house).reference.key, source: salesforce.source, name };
  teams.mention(house, `businessId:${house.businessId}`);
  return { name, businessId: house.businessId };
}

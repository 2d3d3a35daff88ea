import type { Chance } from '../simulation/chance.js';
import type { Role } from '../truth.js';
import { mailWord } from './homes.js';
import { newOrganization } from './organizations.js';
import type { Organization, Person } from './party.js';
import { newPerson, personalMail } from './people.js';
import { poolsFor } from './pools.js';

export interface Population {
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
}

const LARGE_SIZES = [3, 4, 5, 4];
const ROLES: readonly Role[] = ['buyer', 'influencer', 'user', 'blocker', 'conformer'];
const TITLES: Readonly<Record<Role, readonly string[]>> = {
  buyer: ['toimitusjohtaja', 'hankintapäällikkö', 'kiinteistöjohtaja'],
  influencer: ['energia-asiantuntija', 'hallituksen puheenjohtaja', 'rakennuttajakonsultti'],
  user: ['kiinteistönhoitaja', 'huoltopäällikkö', 'tekninen isännöitsijä'],
  blocker: ['talouspäällikkö', 'hallituksen jäsen', 'controller'],
  conformer: ['hallituksen jäsen', 'assistentti', 'varapuheenjohtaja'],
};
const SMALL_TITLES = [
  'isännöitsijä',
  'hallituksen puheenjohtaja',
  'toimitusjohtaja',
  'kiinteistöpäällikkö',
  'yrittäjä',
];

/** Invents everybody: about 15 % organizations, their people, and home owners, in families. */
export function populate(chance: Chance, customers: number): Population {
  const organizations: Organization[] = [];
  const people: Person[] = [];
  const ids = new Set<string>();
  const names = new Set<string>();
  const pools = poolsFor(customers);
  const large = Math.max(1, Math.round(customers * 0.0075));
  const count = Math.max(large, Math.round(customers * 0.15));
  for (let index = 0; index < count; index++) {
    const organization = newOrganization(chance, index, index < large, ids, names, organizations, pools);
    organizations.push(organization);
    const size =
      index < large
        ? (LARGE_SIZES[index % 4] ?? 4)
        : chance.weighted([
            [1, 75],
            [2, 20],
            [3, 5],
          ] as const);
    for (let seat = 0; seat < size; seat++) {
      const person = newPerson(chance, people.length, names, pools);
      const role = index < large ? ROLES[seat % 5] : undefined;
      employ(person, organization, chance.pick(role ? TITLES[role] : SMALL_TITLES), chance);
      if (role && person.job) person.job.role = role;
      people.push(person);
    }
  }
  while (people.length + organizations.length < customers) {
    const person = newPerson(chance, people.length, names, pools);
    people.push(person);
    if (!chance.yes(0.12) || people.length + organizations.length >= customers) continue;
    const spouse = newPerson(chance, people.length, names, pools);
    people.push(spouse);
    [person.spouse, spouse.spouse] = [spouse, person];
    spouse.home = { ...person.home };
    if (chance.yes(0.8)) spouse.familyName = person.familyName;
    if (chance.yes(0.4))
      spouse.email = person.email = `perhe.${mailWord(person.familyName)}${chance.int(1, 99)}@kotiposti.example`;
    else if (spouse.familyName === person.familyName) spouse.email = personalMail(spouse, chance);
    if (chance.yes(0.2)) spouse.mobile = person.mobile;
  }
  return { organizations, people };
}

/** Gives a person a post, with an address and a number of the house (sometimes only its switchboard). */
export function employ(person: Person, organization: Organization, title: string, chance: Chance): void {
  const local = `${mailWord(person.givenName)}.${mailWord(person.familyName)}`;
  person.job = {
    organization,
    title,
    email: `${local}@${organization.domain}`,
    phone: chance.yes(0.25) ? organization.switchboard : person.mobile,
  };
  organization.people.push(person);
}

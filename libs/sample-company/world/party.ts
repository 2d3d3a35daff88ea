import type { PartyReference } from '#contracts';
import type { Chance } from '../simulation/chance.js';
import type { Language, Role } from '../truth.js';

export interface Home {
  street: string;
  postalCode: string;
  city: string;
}

export interface Job {
  organization: Organization;
  title: string;
  email: string;
  phone: string;
  role?: Role;
}

/** A real human being of the sample company's world. Changes as life goes on. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  givenName: string;
  familyName: string;
  readonly nickname?: string;
  readonly language: Language;
  readonly birthDate: string;
  /** Private; shared by spouses in some families. */
  email: string;
  mobile: string;
  home: Home;
  spouse?: Person;
  job?: Job;
  /** How much this one has to do with us. */
  readonly weight: number;
  born: boolean;
  erased: boolean;
  readonly records: Map<string, PartyRecord>;
}

export interface Organization {
  readonly kind: 'organization';
  readonly id: string;
  readonly name: string;
  readonly businessId: string;
  readonly domain: string;
  /** The shared mailbox: info@, toimisto@ … */
  readonly mailbox: string;
  readonly switchboard: string;
  readonly address: Home;
  readonly industry: string;
  readonly parent?: Organization;
  readonly people: Person[];
  readonly large: boolean;
  readonly weight: number;
  born: boolean;
  readonly records: Map<string, PartyRecord>;
}

export type Party = Person | Organization;

/** What one system has of one party: its key and its own, often careless, copy. */
export interface PartyRecord {
  readonly reference: PartyReference;
  readonly copy: Copy;
  deleted?: boolean;
}

export interface Copy {
  givenName: string;
  familyName: string;
  email: string | null;
  phone: string | null;
  address: Home | null;
}

/** The person who speaks for a party at this moment. */
export function speakerOf(party: Party, chance: Chance): Person | undefined {
  if (party.kind === 'person') return party;
  const present = party.people.filter((person) => person.born && !person.erased && person.job?.organization === party);
  return present.length === 0 ? undefined : present[Math.floor(chance.next() ** 1.7 * present.length)];
}

export const nameOf = (party: Party): string =>
  party.kind === 'person' ? `${party.givenName} ${party.familyName}` : party.name;
export const workEmail = (person: Person): string => person.job?.email ?? person.email;
export const workPhone = (person: Person): string => person.job?.phone ?? person.mobile;

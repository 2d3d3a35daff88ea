import type { Chance } from '../simulation/chance.js';
import { mailWord, newHome, skewed } from './homes.js';
import { FAMILY_NAMES, GIVEN_NAMES, NICKNAMES } from './names.js';
import type { Person } from './party.js';
import { early, type Pools } from './pools.js';

const OTHER_FAMILIES = { sv: early(FAMILY_NAMES.sv, 4), other: early(FAMILY_NAMES.other, 4) };

/** Invents a person; a name may come twice, as in life. */
export function newPerson(chance: Chance, index: number, names: Set<string>, pools: Pools): Person {
  const origin = chance.weighted([
    ['fi', 89],
    ['sv', 6],
    ['other', 5],
  ] as const);
  const gender = chance.yes(0.5) ? 'f' : 'm';
  let givenName: string;
  let familyName: string;
  do {
    givenName = origin === 'fi' ? chance.weighted(pools.given[gender]) : chance.pick(GIVEN_NAMES[origin][gender]);
    familyName = chance.weighted(origin === 'fi' ? pools.family : OTHER_FAMILIES[origin]);
  } while (names.has(`${givenName} ${familyName}`) && !chance.yes(0.15));
  names.add(`${givenName} ${familyName}`);
  const nickname = NICKNAMES[givenName];
  const person: Person = {
    kind: 'person',
    id: `person-${index + 1}`,
    givenName,
    familyName,
    ...(nickname ? { nickname } : {}),
    language: origin === 'fi' ? (chance.yes(0.8) ? 'fi' : 'en') : chance.yes(0.35) ? 'fi' : 'en',
    birthDate: `${chance.int(1944, 2002)}-${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`,
    email: '',
    mobile: `+358${chance.pick(['40', '50', '44', '45', '41'])}${chance.digits(7)}`,
    home: newHome(chance, { streets: pools.streets }),
    weight: skewed(chance),
    born: false,
    erased: false,
    records: new Map(),
  };
  person.email = personalMail(person, chance);
  return person;
}

export const personalMail = (person: Person, chance: Chance): string => {
  const [given, family] = [mailWord(person.givenName), mailWord(person.familyName)];
  const local = chance.weighted([
    [`${given}.${family}`, 5],
    [`${given}.${family}${person.birthDate.slice(2, 4)}`, 3],
    [`${given.charAt(0)}${family}${chance.int(1, 99)}`, 2],
    [`${family}${chance.int(1, 999)}`, 1],
  ]);
  return `${local}@${chance.pick(['kotiposti.example', 'meili.example', 'netti.example', 'laatikko.example'])}`;
};

import type { Dice } from './dice.js';
import type { Recipe } from './recipes.js';
import { CITIES, FAMILIES, MEN, OCCUPATIONS, STREETS, WOMEN } from './vocabulary.js';

/** What is true of somebody, by column. */
export type Party = Readonly<Record<string, string>>;

interface Household {
  readonly familyName: string;
  readonly place: Readonly<Record<string, string>>;
  readonly landline: string;
  readonly employer: { readonly name: string; readonly domain: string; readonly phone: string };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** People in households: some share family name, address and landline, some are twins, some are named after a parent. */
export function peopleOf(recipe: Recipe, dice: Dice): readonly Party[] {
  const employers = Array.from({ length: Math.ceil(recipe.parties / 15) }, (_, index) => ({
    name: `${dice.pick(FAMILIES)} Oy`,
    domain: `firm${index}.example`,
    phone: phone(dice),
  }));
  const people: Party[] = [];
  while (people.length < recipe.parties) {
    const household: Household = {
      familyName: dice.skewed(FAMILIES, recipe.skew),
      place: placeOf(dice),
      landline: phone(dice),
      employer: dice.pick(employers),
    };
    const size = dice.chance(recipe.households) ? dice.between(2, 5) : 1;
    let previous: Party | undefined;
    for (let member = 0; member < size && people.length < recipe.parties; member++) {
      previous = personOf(recipe, household, previous, dice);
      people.push(previous);
    }
  }
  return people;
}

function personOf(recipe: Recipe, household: Household, previous: Party | undefined, dice: Dice): Party {
  const twin = previous !== undefined && dice.chance(recipe.twins);
  const male = dice.chance(0.5);
  const namesake =
    previous !== undefined && previous['gender'] === (male ? 'male' : 'female') && dice.chance(recipe.namesakes);
  const givenName = namesake ? previous['givenName']! : dice.skewed(male ? MEN : WOMEN, recipe.skew);
  const familyName = household.familyName;
  const year = dice.between(recipe.born[0], recipe.born[1]);
  const birthDate = twin ? previous['birthDate']! : `${year}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
  const atWork = !namesake && dice.chance(recipe.colleagues);
  const local = `${givenName}.${familyName}`
    .normalize('NFKD')
    .replace(/[^\x21-\x7e]|'/g, '')
    .toLowerCase();
  const email = atWork
    ? dice.chance(0.15)
      ? `info@${household.employer.domain}`
      : `${local}@${household.employer.domain}`
    : `${
        dice.chance(0.5)
          ? local
          : `${givenName[0]!.toLowerCase()}${dice.between(10, 9999)}${familyName
              .slice(0, 4)
              .toLowerCase()
              .replace(/[^a-z]/g, 'x')}`
      }${dice.below(99)}@${dice.pick(['mail.example', 'post.example', 'gmail.com', 'hotmail.com'])}`;
  const sharesPhone = dice.next();
  return {
    givenName,
    middleName: dice.chance(0.5) ? dice.pick(male ? MEN : WOMEN) : '',
    familyName,
    birthDate,
    gender: male ? 'male' : 'female',
    birthPlace: dice.skewed(CITIES, 2),
    occupation: dice.skewed(OCCUPATIONS, 2),
    nationalId: String(dice.between(1_000_000, 9_999_999)),
    phone:
      sharesPhone < recipe.households * 0.4
        ? household.landline
        : atWork && sharesPhone > 0.7
          ? household.employer.phone
          : phone(dice),
    email,
    organizationName: household.employer.name,
    ...household.place,
  };
}

function placeOf(dice: Dice): Readonly<Record<string, string>> {
  const city = dice.skewed(CITIES, 2.2);
  return {
    street: dice.skewed(STREETS, 1.5),
    houseNumber: String(dice.between(1, 120)),
    city,
    postalCode: String(10_000 + CITIES.indexOf(city) * 300 + dice.below(25)),
    region: `r${CITIES.indexOf(city) % 8}`,
  };
}

const phone = (dice: Dice): string => `040${dice.between(1_000_000, 9_999_999)}`;

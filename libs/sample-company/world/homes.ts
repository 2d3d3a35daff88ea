import type { Chance } from '../simulation/chance.js';
import { withoutDots } from './mess.js';
import { PLACES, STREETS } from './names.js';
import type { Home } from './party.js';

const BY_SIZE = PLACES.map((place) => [place, place[3]] as const);

/** A town, the bigger the likelier. */
export const somePlace = (chance: Chance) => chance.weighted(BY_SIZE);

export interface HomeIn {
  readonly place?: ReturnType<typeof somePlace>;
  readonly streets?: readonly string[];
}

export const newHome = (chance: Chance, { place = somePlace(chance), streets = STREETS }: HomeIn = {}): Home => {
  const [postalCode, city] = place;
  const flat = chance.yes(0.3) ? ` ${chance.pick(['A', 'B', 'C'])} ${chance.int(1, 60)}` : '';
  return { street: `${chance.pick(streets)} ${chance.int(1, 90)}${flat}`, postalCode, city };
};

/** A name as it stands in an e-mail address. */
export const mailWord = (name: string): string =>
  withoutDots(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** How much a party has to do with us: few have much. */
export const skewed = (chance: Chance): number => 1 / (0.02 + chance.next() ** 1.4);

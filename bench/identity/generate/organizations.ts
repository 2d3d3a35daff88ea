import type { Dice } from './dice.js';
import type { Party } from './people.js';
import type { Recipe } from './recipes.js';
import { CITIES, COMPANY_WORDS, FORMS, STREETS } from './vocabulary.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** Companies, some of which are branches of one chain: one name and one domain, a business id and a site each. */
export function organizationsOf(recipe: Recipe, dice: Dice): readonly Party[] {
  const made: Party[] = [];
  while (made.length < recipe.parties) {
    const chain = dice.chance(recipe.households) ? dice.between(2, 4) : 1;
    const name = [dice.skewed(COMPANY_WORDS, recipe.skew), dice.pick(COMPANY_WORDS)]
      .slice(0, dice.chance(0.8) ? 2 : 1)
      .join(' ');
    const domain = `${name
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()}${dice.below(1000)}.fi`;
    for (let branch = 0; branch < chain && made.length < recipe.parties; branch++) {
      const city = dice.skewed(CITIES, 2);
      made.push({
        name: chain > 1 ? `${name} ${city} ${dice.pick(FORMS)}` : `${name} ${dice.pick(FORMS)}`,
        businessId: businessId(dice),
        domain,
        email: `info@${domain}`,
        phone: `09${dice.between(1_000_000, 9_999_999)}`,
        street: dice.skewed(STREETS, 1.5),
        houseNumber: String(dice.between(1, 120)),
        city,
        postalCode: String(10_000 + CITIES.indexOf(city) * 300 + dice.below(25)),
      });
    }
  }
  return made;
}

function businessId(dice: Dice): string {
  for (;;) {
    const body = String(dice.between(1_000_000, 3_400_000));
    const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11;
    if (rest !== 1) return `${body}-${rest === 0 ? 0 : 11 - rest}`;
  }
}

import type { Dice } from './dice.js';
import type { Party } from './people.js';
import type { Recipe, Source } from './recipes.js';
import { CITIES, FAMILIES, NICKNAMES, OCCUPATIONS, STREETS } from './vocabulary.js';

/** One record of a party, as one source writes it: with gaps, slips, other forms, moves, marriages. */
export function corrupted(party: Party, recipe: Recipe, source: Source, dice: Dice): Record<string, string> {
  const values: Record<string, string> = {};
  const dirt = recipe.dirt * (dice.chance(0.2) ? 2.5 : 0.7);
  for (const column of recipe.columns) {
    if (dice.chance(source.missing[column] ?? recipe.missing)) continue;
    let value = party[column] ?? '';
    if (dice.chance(dirt)) value = changed(column, value, dice);
    if (value !== '') values[column] = value;
  }
  if (values['givenName'] && values['familyName'] && dice.chance(dirt * 0.15))
    [values['givenName'], values['familyName']] = [values['familyName'], values['givenName']];
  if (values['birthDate'] && dice.chance(recipe.partialDates))
    values['birthDate'] = values['birthDate'].slice(0, dice.chance(0.7) ? 4 : 7);
  if (dice.chance(recipe.moves)) {
    if (values['street']) values['street'] = dice.pick(STREETS);
    if (values['houseNumber']) values['houseNumber'] = String(dice.between(1, 99));
    if (values['city']) values['city'] = dice.skewed(CITIES, 2.2);
    if (values['postalCode']) values['postalCode'] = String(10_000 + dice.below(48_000));
  }
  return values;
}

function changed(column: string, value: string, dice: Dice): string {
  if (value === '') return value;
  if (column === 'birthDate') return changedDate(value, dice);
  if (column === 'gender') return value;
  if (column === 'givenName') {
    const variants = NICKNAMES[value];
    if (variants && dice.chance(0.5)) return dice.pick(variants);
    if (dice.chance(0.15)) return value[0]!;
  }
  if (column === 'familyName' && dice.chance(0.15))
    return dice.chance(0.5) ? `${value}-${dice.pick(FAMILIES)}` : dice.pick(FAMILIES);
  if (column === 'occupation' && dice.chance(0.8)) return dice.pick(OCCUPATIONS);
  if (column === 'name' && dice.chance(0.5)) {
    const words = value.split(' ');
    return words.length > 1 && dice.chance(0.6) ? words.slice(0, -1).join(' ') : words.reverse().join(' ');
  }
  if (column === 'street' && dice.chance(0.5))
    return value
      .replace(/katu$/, 'k.')
      .replace(/ Street$/, ' St')
      .replace(/ Road$/, ' Rd')
      .replace(/gatan$/, 'g.');
  if (column === 'phone' && dice.chance(0.5)) return `+358 ${value.slice(1, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;
  return slipped(value, dice);
}

function changedDate(value: string, dice: Dice): string {
  const [year, month, day] = value.split('-') as [string, string, string];
  return dice.weighted<() => string>([
    [() => `${year}-${day}-${month}`, Number(day) <= 12 ? 1 : 0],
    [() => value.slice(0, 8) + String(dice.between(1, 28)).padStart(2, '0'), 2],
    [() => `${Number(year) + dice.pick([-10, -1, 1, 10])}-${month}-${day}`, 2],
    [() => `${year}-01-01`, 1],
    [() => value.replace(/\d(?=\D*$)/, String(dice.below(10))), 2],
  ])();
}

/** One slip of the fingers: a letter doubled, dropped, exchanged, or swapped with its neighbour. */
function slipped(value: string, dice: Dice): string {
  const at = dice.below(value.length);
  const letter = /\d/.test(value[at]!) ? String(dice.below(10)) : 'abcdefghijklmnoprstuvy'[dice.below(22)]!;
  return dice.pick([
    () => value.slice(0, at) + letter + value.slice(at + 1),
    () => value.slice(0, at) + value.slice(at + 1),
    () => value.slice(0, at) + letter + value.slice(at),
    () => value.slice(0, at) + (value[at + 1] ?? '') + value[at]! + value.slice(at + 2),
  ])();
}

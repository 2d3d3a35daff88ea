import type { Chance } from '../simulation/chance.js';
import type { Copy, Person } from './party.js';

const LOST: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', Å: 'A', Ä: 'A', Ö: 'O' };

/** å ä ö lost, as old systems and foreign keyboards do. */
export const withoutDots = (text: string): string => text.replace(/[åäöÅÄÖ]/g, (letter) => LOST[letter] ?? letter);

/** One slip of the finger: two letters swapped, one dropped, one doubled, or a neighbour key. */
export function typo(text: string, chance: Chance): string {
  if (text.length < 4) return text;
  const at = chance.int(1, text.length - 2);
  const head = text.slice(0, at);
  const letter = text.charAt(at);
  const after = text.slice(at + 1);
  switch (chance.int(0, 3)) {
    case 0:
      return head + after.charAt(0) + letter + after.slice(1);
    case 1:
      return head + after;
    case 2:
      return head + letter + letter + after;
    default:
      return (
        head + ({ a: 's', e: 'r', i: 'o', o: 'p', n: 'm', k: 'l', t: 'r', s: 'a', u: 'y' }[letter] ?? letter) + after
      );
  }
}

/** The ways a Finnish number is written: from `+358401234567`. */
export function phoneNotation(e164: string, chance: Chance): string {
  const rest = e164.slice(4);
  const area = rest.slice(0, 2);
  const number = rest.slice(2);
  switch (chance.int(0, 5)) {
    case 0:
      return e164;
    case 1:
      return `+358 ${area} ${number.slice(0, 3)} ${number.slice(3)}`;
    case 2:
      return `0${area}-${number}`;
    case 3:
      return `0${rest}`;
    case 4:
      return `0${area} ${number.slice(0, 3)} ${number.slice(3)}`;
    default:
      return `00358 ${area} ${number}`;
  }
}

/** What a hurried hand, a web form or another system makes of a person. */
export function copyOf(person: Person, contact: { email: string | null; phone: string | null }, chance: Chance): Copy {
  let givenName = person.nickname && chance.yes(0.25) ? person.nickname : person.givenName;
  let familyName = person.familyName;
  if (chance.yes(0.025)) givenName = typo(givenName, chance);
  if (chance.yes(0.03)) familyName = typo(familyName, chance);
  if (chance.yes(0.05)) [givenName, familyName] = [withoutDots(givenName), withoutDots(familyName)];
  const hand = chance.next();
  if (hand < 0.02) [givenName, familyName] = [givenName.toUpperCase(), familyName.toUpperCase()];
  else if (hand < 0.04) [givenName, familyName] = [givenName.toLowerCase(), familyName.toLowerCase()];
  else if (hand < 0.05) [givenName, familyName] = [familyName, givenName];
  const email = contact.email === null ? null : chance.yes(0.03) ? contact.email.toUpperCase() : contact.email;
  return {
    givenName,
    familyName,
    email: chance.yes(0.04) ? null : email,
    phone: contact.phone === null || chance.yes(0.15) ? null : phoneNotation(contact.phone, chance),
    address: chance.yes(0.3)
      ? null
      : { ...person.home, ...(chance.yes(0.03) ? { street: typo(person.home.street, chance) } : {}) },
  };
}

import { remembering, standing, type Registers } from '#contracts';

/** So many words of a name are looked at, and so many letters of each: together they fit a row of any index. */
const MOST_TOKENS = 12;
const LONGEST_TOKEN = 48;

/** Lower case without marks or punctuation, as tokens: the form in which names are compared and searched. */
export const nameTokens = remembering((name): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[øæåß]/g, (letter) => ({ ø: 'o', æ: 'ae', å: 'a', ß: 'ss' })[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .slice(0, MOST_TOKENS)
    .map((token) => (token.length > LONGEST_TOKEN ? [...token].slice(0, LONGEST_TOKEN).join('') : token)),
);

/**
 * Whether two people's names, by their words, leave room for one person. Spouses who share an address do not; a typo, an initial, a
 * missing name, turned order or a new family name does.
 */
export function namesAllowOnePerson(left: readonly string[], right: readonly string[]): boolean {
  if (left.length < 2 || right.length < 2) return true;
  const unmatched = [...right];
  const rest = left.filter((token) => {
    const found = unmatched.findIndex((other) => alike(token, other));
    if (found >= 0) unmatched.splice(found, 1);
    return found < 0;
  });
  if (rest.length === 0 || unmatched.length === 0) return true;
  return alike(left[0]!, right[0]!);
}

/** The words of a person's name, given name first where the record tells them apart. */
export function wordsOfPerson(fields: Registers): readonly string[] {
  const given = standing<string>(fields, 'givenName');
  const family = standing<string>(fields, 'familyName');
  const name = standing<string>(fields, 'name');
  if (given !== undefined && family !== undefined) return nameTokens(`${given} ${family}`);
  if (name === undefined) return nameTokens(given ?? '');
  const comma = name.indexOf(',');
  return nameTokens(comma > 0 ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name);
}

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return Math.min(a.length, b.length) >= 4 && withinOneOrTwo(a, b);
}

/** Damerau–Levenshtein distance of at most 1, or 2 for words of eight letters and more. Symmetric. */
function withinOneOrTwo(a: string, b: string): boolean {
  const allowed = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  if (Math.abs(a.length - b.length) > allowed) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]! <= allowed;
}

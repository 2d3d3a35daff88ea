import { ROLES, type Role, type Stance } from '../reading/roles/role.js';
import type { Span } from '../reading/words/own-words.js';

/** Somebody says what a person's part is in an account's decision. */
export interface RoleStatement {
  readonly person: string;
  readonly role: Role;
  readonly stance: Stance;
  /** When it was said: ISO 8601. */
  readonly at: string;
  /** Who says it: an author of notes, a steward, or a source. */
  readonly by: string;
  readonly evidence: { readonly contact: string; readonly quote: Span } | null;
}

/** What a person is held to be, by everybody who said something. */
export interface Seat {
  readonly person: string;
  readonly role: Role;
  readonly stance: Stance;
  /** The last word of every author, newest first. */
  readonly statements: readonly RoleStatement[];
  /** False where the last words of two authors differ in role or take opposite stances: shown as disputed, settled by nobody but people. */
  readonly agreed: boolean;
}

export interface RoleMap {
  readonly seats: readonly Seat[];
  /** Roles that nobody has. An account without a blocker is not missing one. */
  readonly missing: readonly Role[];
}

/** The role map of one account, as a function of the set of statements: of one author the last word counts, of all authors the most held. */
export function roleMapOf(statements: readonly RoleStatement[]): RoleMap {
  const people = new Map<string, Map<string, RoleStatement>>();
  for (const statement of statements) {
    const authors = people.get(statement.person) ?? new Map<string, RoleStatement>();
    people.set(statement.person, authors);
    const before = authors.get(statement.by);
    if (!before || isLater(statement, before)) authors.set(statement.by, statement);
  }
  const seats = [...people].map(([person, authors]): Seat => {
    const last = [...authors.values()].sort((a, b) => (isLater(a, b) ? -1 : 1));
    const role = mostHeld(last);
    const stances = new Set(last.filter((each) => each.role === role).map(({ stance }) => stance));
    stances.delete('unknown');
    return {
      person,
      role,
      stance: last.find((each) => each.role === role && each.stance !== 'unknown')?.stance ?? 'unknown',
      statements: last,
      agreed: last.every((each) => each.role === role) && !(stances.has('for') && stances.has('against')),
    };
  });
  const taken = new Set(seats.map(({ role }) => role));
  return {
    seats: seats.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.person < b.person ? -1 : 1)),
    missing: ROLES.filter((role) => role !== 'blocker' && role !== 'conformer' && !taken.has(role)),
  };
}

/** Held by the most authors; of equally many, the one said last. */
function mostHeld(last: readonly RoleStatement[]): Role {
  const counts = new Map<Role, number>();
  for (const { role } of last) counts.set(role, (counts.get(role) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return last.find(({ role }) => counts.get(role) === most)!.role;
}

/** Equal times are settled by what was said, so that the order of arrival cannot matter. */
const isLater = (a: RoleStatement, b: RoleStatement): boolean =>
  a.at > b.at || (a.at === b.at && `${a.by} ${a.role} ${a.stance}` > `${b.by} ${b.role} ${b.stance}`);

/** Endings hide a Finnish name (Pekka, Pekan, Pekalle; Joonas, Joonaksen): it begins with the name, kk, pp and tt weakened. */
export function isNameOf(written: string, givenName: string): boolean {
  const [a = '', b = ''] = [written, givenName].map((name) => name.toLowerCase().replace(/([kpt])\1/g, '$1'));
  const stem = b.replace(/s$/, '');
  return a === b || (stem.length >= 3 && a.startsWith(stem) && a.length <= b.length + 5);
}

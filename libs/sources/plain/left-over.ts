import { isObject } from '../mapping/site.js';
import { pathOf, Unread } from '../mapping/known-fields.js';

/**
 * The fields of an event's data that say something and that the plain contract does not have, such as `organization.mood`.
 * @param given the data as they came
 * @param read what the contract took of them
 */
export function leftOver(given: unknown, read: unknown): readonly string[] {
  const found = new Unread();
  collect(given, read, '', found);
  return found.told();
}

function collect(given: unknown, read: unknown, path: string, found: Unread): void {
  if (Array.isArray(given) && Array.isArray(read)) {
    const inner = `${path}[]`;
    (given as readonly unknown[]).forEach((element, index) => collect(element, read[index], inner, found));
  }
  if (!isObject(given) || !isObject(read)) return;
  for (const [name, member] of Object.entries(given))
    if (Object.hasOwn(read, name)) collect(member, read[name], pathOf(path, name), found);
    else found.note(name, member, path);
}

import { isObject } from '../mapping/site.js';
import { noteUnread, pathOf, toldOf } from '../mapping/known-fields.js';

/**
 * The fields of an event's data that say something and that the plain contract does not have, such as `organization.mood`.
 * @param given the data as they came
 * @param read what the contract took of them
 */
export function leftOver(given: unknown, read: unknown): readonly string[] {
  const found = new Set<string>();
  collect(given, read, '', found);
  return toldOf(found);
}

function collect(given: unknown, read: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(given) && Array.isArray(read))
    (given as readonly unknown[]).forEach((element, index) => collect(element, read[index], `${path}[]`, found));
  if (!isObject(given) || !isObject(read)) return;
  for (const [name, member] of Object.entries(given))
    if (Object.hasOwn(read, name)) collect(member, read[name], pathOf(path, name), found);
    else noteUnread(name, member, path, found);
}

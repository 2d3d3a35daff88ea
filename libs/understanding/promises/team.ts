import type { ServiceMap } from '../stages/service-map.js';

/** Which team of ours somebody speaks for: by their name first, else by the source that tells of it. Null where the map names none. */
export function teamOf({ teams }: Pick<ServiceMap, 'teams'>, by: string | null, source: string): string | null {
  const name = by?.trim().toLowerCase();
  const ofPerson = teams.find(({ people }) => people.some((person) => person.trim().toLowerCase() === name));
  const ofSource = teams.find(({ sources }) => sources.some((one) => source === one || source.startsWith(`${one}.`)));
  return (ofPerson ?? ofSource)?.id ?? null;
}

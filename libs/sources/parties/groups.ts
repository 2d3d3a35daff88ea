import type { HubEvent, Observation, PlainData } from '#contracts';
import { clockOf } from './references.js';

/** What a person says a group is. */
export function groupDefined(event: HubEvent, data: PlainData<'group.defined'>): readonly Observation[] {
  const { key, by, name, description, filter, retired } = data;
  const said = Object.fromEntries(
    Object.entries({ name, description, filter, retired }).filter(([, value]) => value !== undefined),
  );
  return [{ kind: 'group.defined', ...clockOf(event), key, said, by }];
}

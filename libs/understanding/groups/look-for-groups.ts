import type { Features } from './features.js';
import type { GroupModel } from './group-model.js';

/** What `findGroups` finds. Only a worker looks for groups, and now and then: k-means is loaded when it does. */
export async function lookForGroups(
  parties: readonly { readonly id: string; readonly features: Features }[],
  earlier?: GroupModel,
): Promise<GroupModel | undefined> {
  const { findGroups } = await import('./find-groups.js');
  return findGroups(parties, earlier);
}

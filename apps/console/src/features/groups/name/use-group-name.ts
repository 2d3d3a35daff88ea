import { useWords } from '../../../words/words.js';
import { groupName, type Named } from './group-name.js';
import { groupNameWords } from './words.js';

/** What groups are called in the language of the page. */
export function useGroupName(): (group: Named) => string {
  const words = useWords(groupNameWords);
  return (group) => groupName(group, words);
}

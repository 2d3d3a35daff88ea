import { common } from '../../../words/common.js';
import { stageNames } from '../../../words/stage-names.js';
import { useFormat, useWords } from '../../../words/words.js';
import { featureValue } from '../name/group-name.js';
import { groupNameWords } from '../name/words.js';
import type { Names } from './told-conditions.js';

interface Stage {
  readonly id: string;
  readonly names: { readonly en: string; readonly fi: string };
}

/** What things in a filter are called on this page. */
export function useNames(stages: readonly Stage[]): Names {
  const { channel, feeling } = useWords(common);
  const words = useWords(groupNameWords);
  const { language } = useFormat();
  const called = (names: Readonly<Record<string, string>>) => (id: string) => names[id] ?? id;
  return {
    stage: stageNames(stages, language),
    channel: called(channel),
    feeling: called(feeling),
    feature: called(words.feature),
    value: (feature, value) => featureValue(feature, value, words),
  };
}

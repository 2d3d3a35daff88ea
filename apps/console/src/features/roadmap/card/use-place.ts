import type { StageNamesFragment } from '../../../api/operations.generated.js';
import { common } from '../../../words/common.js';
import { stageNames } from '../../../words/stage-names.js';
import { useFormat, useWords } from '../../../words/words.js';

/** The names of stages and touchpoints in the language of the page. */
export function usePlace({ stages }: StageNamesFragment) {
  const { channel: channels } = useWords(common);
  const { language } = useFormat();
  const stageOf = stageNames(stages, language);
  return {
    stageOf,
    placeOf: ({ channel, stage }: { readonly channel: keyof typeof channels; readonly stage: string }): string =>
      `${channels[channel]}, ${stageOf(stage)}`,
  };
}

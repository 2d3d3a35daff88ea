import type { StageNamesFragment } from '../../api/operations.generated.js';
import { common } from '../../words/common.js';
import { useFormat, useWords } from '../../words/words.js';

/** The names of stages and touchpoints in the language of the page. */
export function usePlace({ stages }: StageNamesFragment) {
  const { channel: channels } = useWords(common);
  const { language } = useFormat();
  const stageOf = (id: string): string => stages.find((stage) => stage.id === id)?.names[language] ?? id;
  return {
    stageOf,
    placeOf: ({ channel, stage }: { readonly channel: keyof typeof channels; readonly stage: string }): string =>
      `${channels[channel]}, ${stageOf(stage)}`,
  };
}

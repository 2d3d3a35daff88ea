import type { CardFragment } from '../../../api/operations.generated.js';
import { Chip, type Tone } from '../../../ui/controls.js';
import { useWords } from '../../../words/words.js';
import { roadmapWords } from '../words.js';

const TONES: Readonly<Record<string, Tone>> = { BETTER: 'positive', WORSE: 'negative' };
const STATES: Readonly<Record<string, Tone>> = { TRYING: 'waiting', KEEP: 'positive', IDEA: 'sea' };

/** What the change did, in a word. */
export function Verdict({ measured }: Pick<CardFragment, 'measured'>) {
  const words = useWords(roadmapWords);
  if (!measured) return null;
  const { verdict } = measured.effect;
  return <Chip tone={TONES[verdict] ?? 'line'}>{words.verdicts[verdict]}</Chip>;
}

/** How an experiment stands. */
export function State({ state }: Pick<CardFragment, 'state'>) {
  const words = useWords(roadmapWords);
  return <Chip tone={STATES[state] ?? 'plain'}>{words.states[state]}</Chip>;
}

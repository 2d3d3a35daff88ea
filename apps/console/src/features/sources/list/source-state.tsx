import { CircleCheck, CircleDashed, Clock, VolumeX, type LucideIcon } from 'lucide-react';
import type { SourceRowFragment, SourceState } from '../../../api/operations.generated.js';
import { Chip, type Tone } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { sourcesWords } from '../words.js';

const LOOKS: Readonly<Record<SourceState, { readonly tone: Tone; readonly Sign: LucideIcon }>> = {
  SPEAKING: { tone: 'positive', Sign: CircleCheck },
  LATE: { tone: 'waiting', Sign: Clock },
  SILENT: { tone: 'negative', Sign: VolumeX },
  NEVER_HEARD: { tone: 'line', Sign: CircleDashed },
};

/** Whether a source speaks as usual: colour, sign and word say the same. */
export function StateChip({ state }: { readonly state: SourceState }) {
  const words = useWords(sourcesWords);
  const { tone, Sign } = LOOKS[state];
  return (
    <Chip tone={tone}>
      <Sign size={12} aria-hidden="true" />
      {words.state[state]}
    </Chip>
  );
}

/** What is odd about its silence; nothing where it speaks as usual. */
export function Alarm({ row }: { readonly row: SourceRowFragment }) {
  const words = useWords(sourcesWords);
  const format = useFormat();
  if (row.alarm === null || row.usualPerHour === null) return null;
  return <>{words.alarm(row.usualPerHour, format.span(Date.now() - Date.parse(row.lastHeardAt)))}</>;
}

export const heldBackOf = ({ heldBack }: Pick<SourceRowFragment, 'heldBack'>): number =>
  heldBack.reduce((sum, { count }) => sum + count, 0);

/** What reads its events: a mapping with its version, or the plain contract. */
export const contractOf = (mapping: string | null, plain: string): string =>
  mapping === null
    ? plain
    : mapping.replace(/^plain(?:@(.*))?$/, (_, version?: string) =>
        version === undefined ? plain : `${plain} ${version}`,
      );

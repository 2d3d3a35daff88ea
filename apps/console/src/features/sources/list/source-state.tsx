import type { SourceRowFragment } from '../../../api/operations.generated.js';
import { FARE_SIGN, FareSign } from '../../../pictures/sea/fare-sign.js';
import type { Fare } from '../../../pictures/sea/sea.geometry.js';
import { Chip, type Tone } from '../../../ui/controls.js';
import { useFormat, useWords } from '../../../words/words.js';
import { sourcesWords } from '../words.js';

const FARES = { SPEAKING: 'usual', LATE: 'late', SILENT: 'silent', NEVER_HEARD: 'never' } as const;
const TONES: Readonly<Record<Fare, Tone>> = {
  usual: 'positive',
  late: 'waiting',
  silent: 'negative',
  never: 'line',
  failing: 'negative',
};

/** How a source fares: that it is late or silent stands before what of it is held back. */
export const fareOf = (row: Pick<SourceRowFragment, 'state' | 'heldBack'>): Fare =>
  row.state === 'SPEAKING' && heldBackOf(row) > 0 ? 'failing' : FARES[row.state];

/** Whether a source speaks as usual, and all it says is taken in: colour, sign and word say the same. */
export function StateChip({ row }: { readonly row: SourceRowFragment }) {
  const words = useWords(sourcesWords);
  const fare = fareOf(row);
  return (
    <Chip tone={TONES[fare]}>
      <FareMark fare={fare} />
      {words.fares[fare]}
    </Chip>
  );
}

/** The sign by itself, beside its word. */
export const FareMark = ({ fare }: { readonly fare: Fare }) => (
  <svg width={FARE_SIGN} height={FARE_SIGN} aria-hidden="true">
    <FareSign x={FARE_SIGN / 2} y={FARE_SIGN / 2} fare={fare} />
  </svg>
);

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

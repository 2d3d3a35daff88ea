import { Clock, createLucideIcon, Frown, Ghost, HeartCrack, Hourglass, type LucideIcon } from 'lucide-react';
import type { Badge } from '../../../pictures/matrix/bubble.js';
import type { Tone } from '../../../ui/controls.js';
import styles from '../map.module.css';
import type { MapFlag } from '../model/map-model.js';

interface FlagLook {
  readonly Sign: LucideIcon;
  readonly tone: Badge['tone'];
}

/** Larger than any that comes in a circle: it is read at the corner of a cell. */
const Question = createLucideIcon('question', [
  ['path', { d: 'M6.5 8a5.5 5.5 0 1 1 8.6 4.5c-2 1.3-3.1 2.2-3.1 4', key: 'hook' }],
  ['path', { d: 'M12 21h.01', key: 'dot' }],
]);

const LOOKS: Readonly<Record<MapFlag['kind'], FlagLook>> = {
  FEELS_BAD: { Sign: Frown, tone: 'negative' },
  LATE_ENTRY: { Sign: Clock, tone: 'late' },
  GAP: { Sign: Question, tone: 'late' },
  WAITING: { Sign: Hourglass, tone: 'waiting' },
  PROMISES_BREAK: { Sign: HeartCrack, tone: 'negative' },
  NOBODY_NEEDS_THIS: { Sign: Ghost, tone: 'neutral' },
};

/** What stands out, as a sign of its own: read by its shape, not by its colour. */
export function FlagSign({ kind, size = 14 }: { readonly kind: MapFlag['kind']; readonly size?: number }) {
  const { Sign, tone } = LOOKS[kind];
  return <Sign size={size} className={styles['flag']} data-tone={tone} aria-hidden="true" />;
}

/** The same sign for the corner of a cell. */
export const flagBadge = (kind: MapFlag['kind']): Badge => LOOKS[kind];

export const flagTone = (kind: MapFlag['kind']): Tone => {
  const { tone } = LOOKS[kind];
  return tone === 'neutral' ? 'plain' : tone;
};

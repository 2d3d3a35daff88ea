import { Clock, Frown, Ghost, HeartCrack, Hourglass, SearchX, type LucideIcon } from 'lucide-react';
import styles from '../map.module.css';
import type { MapFlag } from '../model/map-model.js';

const LOOKS: Readonly<Record<MapFlag['kind'], { readonly Sign: LucideIcon; readonly tone: string }>> = {
  FEELS_BAD: { Sign: Frown, tone: 'negative' },
  LATE_ENTRY: { Sign: Clock, tone: 'late' },
  GAP: { Sign: SearchX, tone: 'late' },
  WAITING: { Sign: Hourglass, tone: 'waiting' },
  PROMISES_BREAK: { Sign: HeartCrack, tone: 'negative' },
  NOBODY_NEEDS_THIS: { Sign: Ghost, tone: 'neutral' },
};

/** What stands out, as a sign of its own: read by its shape, not by its colour. */
export function FlagSign({ kind, size = 14 }: { readonly kind: MapFlag['kind']; readonly size?: number }) {
  const { Sign, tone } = LOOKS[kind];
  return <Sign size={size} className={styles['flag']} data-tone={tone} aria-hidden="true" />;
}

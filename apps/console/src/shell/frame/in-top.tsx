import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The places in the bar on top that a screen may fill. */
export interface TopPlaces {
  /** What holds for all of it, such as its period. */
  readonly tools: HTMLElement | null;
  /** What came meanwhile. */
  readonly news: HTMLElement | null;
}

export const TopContext = createContext<TopPlaces>({ tools: null, news: null });

/** Stands in the bar on top while its screen is open, and lies over nothing there. */
export function InTop({ at = 'tools', children }: { readonly at?: keyof TopPlaces; readonly children: ReactNode }) {
  const place = use(TopContext)[at];
  return place ? createPortal(children, place) : null;
}

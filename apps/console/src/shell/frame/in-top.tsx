import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place in the bar on top that a screen may fill. */
export const TopPlace = createContext<HTMLElement | null>(null);

/** Stands in the bar on top while its screen is open: what holds for all of it, such as its period. */
export function InTop({ children }: { readonly children: ReactNode }) {
  const place = use(TopPlace);
  return place ? createPortal(children, place) : null;
}

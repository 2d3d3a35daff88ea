import { useRef, type RefObject } from 'react';

type Find<At extends HTMLElement> = (at: At) => Element | null | undefined;

/** After the page has drawn what changed, the keys go on where they were. */
export function useFocus<At extends HTMLElement>(): readonly [RefObject<At | null>, (find: Find<At>) => void] {
  const place = useRef<At>(null);
  const focus = (find: Find<At>) =>
    setTimeout(() => {
      const found = place.current && find(place.current);
      if (found instanceof HTMLElement) found.focus();
    });
  return [place, focus];
}

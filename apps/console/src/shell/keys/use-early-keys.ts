import { useEffect } from 'react';

/**
 * Gives over what is typed between the call for the palette and its field having the focus. Whoever types at once loses
 * no letter.
 */
export function useEarlyKeys(opening: boolean, take: (letter: string) => void): void {
  useEffect(() => {
    if (!opening) return;
    const press = (event: KeyboardEvent) => {
      const there = document.activeElement?.getAttribute('role') === 'combobox';
      if (there || event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      take(event.key);
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [opening, take]);
}

import { useEffect, useRef } from 'react';

/**
 * What is typed between the opening of the palette and its arrival. Whoever types at once loses no letter.
 * @param opening the palette is called and not there yet
 * @returns takes what was typed so far
 */
export function useEarlyKeys(opening: boolean): () => string {
  const typed = useRef('');
  useEffect(() => {
    if (!opening) return;
    typed.current = '';
    const press = (event: KeyboardEvent) => {
      const there = document.querySelector('[role=combobox]') !== null;
      if (there || event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      typed.current += event.key;
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [opening]);
  return () => typed.current;
}

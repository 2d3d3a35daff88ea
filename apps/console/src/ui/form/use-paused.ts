import { useEffect, useState } from 'react';

/** A value once it has not changed for so many ms; the first one at once. */
export function usePaused<T>(value: T, ms: number): T {
  const [paused, pause] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => pause(() => value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return paused;
}

import { useRef, useState } from 'react';
import type { Together } from '../conditions/rule.js';

/** What is typed without a pause is one step. */
const PAUSE_MS = 700;
const MOST_STEPS = 50;

/** Rules on their way, and all they were before, so that each step can be taken back. */
export function useDraft(begun: Together) {
  const [{ rules, past }, set] = useState<{ readonly rules: Together; readonly past: readonly Together[] }>({
    rules: begun,
    past: [],
  });
  const last = useRef(0);
  const change = (to: Together, isTyped = false) => {
    const at = Date.now();
    const goesOn = isTyped && at - last.current < PAUSE_MS;
    last.current = isTyped ? at : 0;
    set((now) => ({ rules: to, past: goesOn ? now.past : [...now.past, now.rules].slice(-MOST_STEPS) }));
  };
  const undo = () => {
    last.current = 0;
    set((now) => ({ rules: now.past.at(-1) ?? now.rules, past: now.past.slice(0, -1) }));
  };
  return { rules, change, undo, canUndo: past.length > 0 } as const;
}

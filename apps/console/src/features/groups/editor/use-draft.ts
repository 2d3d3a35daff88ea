import { useRef, useState } from 'react';
import type { Together } from '../conditions/rule.js';

/** What is typed without a pause is one step. */
const PAUSE_MS = 700;
const MOST_STEPS = 50;

interface Steps {
  /** Undefined while nothing was changed: what is saved stands there, whatever it becomes. */
  readonly rules: Together | undefined;
  readonly past: readonly (Together | undefined)[];
}

/**
 * Rules on their way, and all they were before, so that each step can be taken back.
 * @param begun where somebody else left off
 */
export function useDraft(saved: Together, begun: Together | undefined) {
  const [{ rules, past }, set] = useState<Steps>({ rules: begun, past: [] });
  const last = useRef(0);
  const change = (to: Together | undefined, isTyped = false) => {
    const at = Date.now();
    const goesOn = isTyped && at - last.current < PAUSE_MS;
    last.current = isTyped ? at : 0;
    set((now) => ({ rules: to, past: goesOn ? now.past : [...now.past, now.rules].slice(-MOST_STEPS) }));
  };
  const undo = () => {
    last.current = 0;
    set((now) => (now.past.length === 0 ? now : { rules: now.past.at(-1), past: now.past.slice(0, -1) }));
  };
  return { rules: rules ?? saved, change, reset: () => change(undefined), undo, canUndo: past.length > 0 } as const;
}

import { useEffect, useRef } from 'react';
import { singleKeysOn } from '../../preferences/single-keys.js';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys of a screen, such as `{ j: next, 'g c': toCustomers, '/': find }`. Keys of a letter do nothing in fields, in open
 * dialogs, with a modifier, or where they are switched off.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    let led = false;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || isCommand(event)) return;
      if (isTyping(event.target) || document.querySelector('dialog[open], [role=dialog], :popover-open')) return;
      if (event.key.length === 1 && !singleKeysOn()) return;
      const act = current.current[led ? `g ${event.key}` : event.key];
      led = !led && event.key === 'g';
      if (!act || (event.key === 'Enter' && isPressed(event.target))) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Brackets are typed with a modifier on many keyboards, the Finnish among them: there it is part of the letter. */
const isCommand = ({ key, ctrlKey, altKey }: KeyboardEvent): boolean =>
  (ctrlKey || altKey) && !(altKey && /^[[\]]$/.test(key));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));

/** Enter on a button or a link presses that. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a[href], button, summary') !== null;

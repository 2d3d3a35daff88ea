import { ChevronDown } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { Button } from '../controls.js';
import styles from './popover.module.css';

const GAP_PX = 4;

/**
 * Something small that opens under its button: the browser's own popover. Escape or a click beside it closes it, and Escape
 * gives the focus back to the button.
 */
export function Popover({
  label,
  name,
  title,
  small = false,
  quiet = false,
  closes = false,
  children,
}: {
  /** What stands on the button. */
  readonly label: ReactNode;
  /** What the button is called, where that is more than what stands on it. */
  readonly name?: string;
  /** What the group of controls in it is called. */
  readonly title: string;
  readonly small?: boolean;
  /** A sign alone, without a frame: what is seldom wanted. */
  readonly quiet?: boolean;
  /** Whether it closes once something in it was pressed. */
  readonly closes?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const content = useRef<HTMLDivElement>(null);
  return (
    <span ref={button}>
      <Button
        popoverTarget={id}
        small={small}
        look={quiet ? 'ghost' : 'plain'}
        {...(quiet && name ? { name } : { 'aria-label': name })}
      >
        {label}
        {quiet ? null : <ChevronDown size={14} aria-hidden="true" />}
      </Button>
      <div
        ref={content}
        id={id}
        popover="auto"
        role="group"
        aria-label={title}
        className={styles['popover']}
        onClick={({ target }) => {
          if (closes && (target as Element).closest('button')) content.current?.hidePopover();
        }}
        onBeforeToggle={({ newState }) => {
          const box = button.current?.getBoundingClientRect();
          if (newState !== 'open' || !box || !content.current) return;
          // It stands over the page, and goes with it.
          const isRight = box.left + box.right > innerWidth;
          content.current.style.left = isRight ? 'auto' : `${box.left + scrollX}px`;
          content.current.style.right = isRight
            ? `${document.documentElement.clientWidth - box.right - scrollX}px`
            : 'auto';
          content.current.style.top = `${box.bottom + scrollY + GAP_PX}px`;
        }}
      >
        {children}
      </div>
    </span>
  );
}

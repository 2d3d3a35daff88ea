import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useKeys } from '../../../shell/keys/use-keys.js';
import styles from '../graph.module.css';
import type { Place } from '../layout/places.js';
import { longer, outlineOf } from './lasso.geometry.js';

interface LassoProps {
  /** Every drag draws, by whatever pointer; else only one with Shift does. */
  readonly on: boolean;
  /** A loop was drawn, or was given up: then there is none. */
  readonly onDrawn: (loop: readonly Place[]) => void;
  readonly children: ReactNode;
}

/** Draws a loop by hand over what it holds, which hears nothing of the pointer meanwhile. Keys: Escape gives it up. */
export function Lasso({ on, onDrawn, children }: LassoProps) {
  // Pointers move faster than React draws.
  const path = useRef<readonly Place[]>([]);
  const [outline, draw] = useState('');
  const drawing = useRef<number>(undefined);
  const to = (next: readonly Place[]) => {
    path.current = next;
    draw(outlineOf(next));
  };
  const end = (loop: readonly Place[]) => {
    drawing.current = undefined;
    to([]);
    onDrawn(loop);
  };
  useKeys(on || outline !== '' ? { Escape: () => end([]) } : {});
  return (
    <div
      className={styles['lasso']}
      onPointerDownCapture={(event) => {
        if (event.button !== 0 || drawing.current !== undefined || !(on || event.shiftKey)) return;
        // Neither the picture below nor the selection of text takes it for its own.
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = event.pointerId;
        to([placeOf(event)]);
      }}
      onPointerMove={(event) => {
        if (drawing.current === event.pointerId) to(longer(path.current, placeOf(event)));
      }}
      onPointerUp={(event) => {
        if (drawing.current === event.pointerId) end(path.current);
      }}
      onPointerCancel={(event) => {
        if (drawing.current === event.pointerId) end([]);
      }}
    >
      {children}
      <svg data-on={on} aria-hidden="true">
        <path d={outline} />
      </svg>
    </div>
  );
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Place {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

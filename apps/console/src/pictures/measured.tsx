import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './pictures.module.css';

/** Draws a picture as wide as its place is, and anew when that changes. */
export function Measured({ children }: { readonly children: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current!;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={styles.measured}>
      {width > 0 && children(width)}
    </div>
  );
}

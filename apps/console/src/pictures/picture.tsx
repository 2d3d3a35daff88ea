import type { ReactNode } from 'react';
import styles from './pictures.module.css';

interface PictureProps {
  /** What it says to whoever does not see it; without one it is hidden from them, and told beside. */
  readonly label?: string;
  /** px. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The frame that every picture is drawn in. */
export const Picture = ({ label, width, height, children }: PictureProps) => (
  <svg
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    className={styles.picture}
  >
    {children}
  </svg>
);

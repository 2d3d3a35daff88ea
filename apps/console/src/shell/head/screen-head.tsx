import type { ReactNode } from 'react';
import styles from '../frame/frame.module.css';
import { HonestLine } from './honest-line.js';
import { PageHead } from './page-head.js';

interface ScreenHeadProps {
  readonly title: string;
  /** The question that the screen answers. */
  readonly lead: string;
  readonly tools?: ReactNode;
  /** What else is honest to say. */
  readonly children?: ReactNode;
}

/** The head of one of the screens in the rail: its name, its question, and the honest line. */
export const ScreenHead = ({ title, lead, tools, children }: ScreenHeadProps) => (
  <PageHead tools={tools}>
    <h1>{title}</h1>
    <div className={styles['page-lead']}>
      <span>{lead}</span>
      <HonestLine />
      {children}
    </div>
  </PageHead>
);

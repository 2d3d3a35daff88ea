import type { ReactNode } from 'react';
import styles from '../frame/frame.module.css';

/** The head of a screen: its title, what is honest to say about it, and its tools. */
export const PageHead = ({ children, tools }: { readonly children: ReactNode; readonly tools?: ReactNode }) => (
  <header className={styles['page-head']}>
    <div>{children}</div>
    {tools ? <div className={styles['page-tools']}>{tools}</div> : null}
  </header>
);

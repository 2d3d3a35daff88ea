import { useId, type ReactNode } from 'react';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Beside the title, in a lower voice. */
  readonly more?: ReactNode;
  readonly actions?: ReactNode;
  /** New data is on its way; what is shown dims after a while. */
  readonly busy?: boolean;
  readonly children: ReactNode;
  /** Without the padding around: for tables and pictures. */
  readonly bare?: boolean;
  /** By which something else on the page leads here. */
  readonly anchor?: string;
}

/** A card of a screen: a region of its own for screen readers. */
export function Panel({ title, more, actions, busy, children, bare, anchor }: PanelProps) {
  const id = useId();
  return (
    <section
      id={anchor}
      tabIndex={anchor ? -1 : undefined}
      className={styles['panel']}
      aria-labelledby={id}
      aria-busy={busy ?? false}
    >
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h2 id={id}>{title}</h2>
          {more ? <span className={styles['more']}>{more}</span> : null}
        </div>
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
      {bare ? children : <div className={styles['body']}>{children}</div>}
    </section>
  );
}

/** Brings a panel into sight, and the keys with it. */
export function goToPanel(anchor: string): void {
  const panel = document.getElementById(anchor);
  panel?.scrollIntoView({ block: 'start' });
  panel?.focus({ preventScroll: true });
}

/**
 * The shape of what is coming, after 150 ms: a quick answer shows no bones. Whoever does not see it is told.
 * @param page whether it stands for the whole page, whose title is on its way too
 */
export function Bones({ lines = 4, page }: { readonly lines?: number; readonly page?: boolean }) {
  const { states } = useWords(common);
  return (
    <>
      {page ? <h1 className="unseen">{states.loading}</h1> : null}
      <div className={styles['bones']} role="status">
        <span className="unseen">{states.loading}</span>
        {Array.from({ length: lines }, (_, index) => (
          <div key={index} className={styles['bone']} />
        ))}
      </div>
    </>
  );
}

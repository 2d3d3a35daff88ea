import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import { Button } from './controls.js';
import styles from './dialog.module.css';

const FIELD = 'input:not([type=checkbox]), textarea, select';

/** The browser's own modal dialog: it keeps the focus, closes by Escape, and gives the focus back. Where something is to be filled in, be it loaded first, one begins there. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { toast: words } = useWords(common);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    const first = document.activeElement;
    const begin = (): boolean => {
      const field = element.querySelector<HTMLElement>(FIELD);
      // Whoever went elsewhere while it was being loaded stays there.
      if (field && document.activeElement === first) field.focus();
      return field !== null;
    };
    if (begin()) return undefined;
    const later = new MutationObserver(() => {
      if (begin()) later.disconnect();
    });
    later.observe(element, { childList: true, subtree: true });
    return () => later.disconnect();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles['inner']}>
        <header className={styles['head']}>
          <h2 id={id}>{title}</h2>
          <Button small look="ghost" name={words.close} onClick={() => dialog.current?.close()}>
            <X size={16} aria-hidden="true" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

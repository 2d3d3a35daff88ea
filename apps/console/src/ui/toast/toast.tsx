import { X } from 'lucide-react';
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import { Button } from '../controls.js';
import styles from './toast.module.css';

interface Toast {
  readonly text: string;
  /** Takes back what was done. */
  readonly undo?: () => void;
}

const Toasting = createContext<(toast: Toast) => void>(() => undefined);

/** Says that something was done, for a while, with Undo where it can be taken back. */
export const useToast = (): ((toast: Toast) => void) => use(Toasting);

const SHOWN_MS = 8_000;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { toast: words } = useWords(common);
  const [toast, setToast] = useState<Toast>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((next: Toast) => {
    clearTimeout(timer.current);
    setToast(next);
    // What can be undone stays until it is closed: nobody has to be quick.
    if (!next.undo) timer.current = setTimeout(() => setToast(undefined), SHOWN_MS);
  }, []);
  const close = useMemo(() => () => setToast(undefined), []);
  return (
    <Toasting value={show}>
      {children}
      <div className={styles['place']} role="status">
        {toast ? (
          <div className={styles['toast']}>
            <span>{toast.text}</span>
            {toast.undo ? (
              <Button
                small
                onClick={() => {
                  toast.undo?.();
                  close();
                }}
              >
                {words.undo}
              </Button>
            ) : null}
            <Button small look="ghost" name={words.close} onClick={close}>
              <X size={14} aria-hidden="true" />
            </Button>
          </div>
        ) : null}
      </div>
    </Toasting>
  );
}

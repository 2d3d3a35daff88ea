import { Link, useLocation } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { createContext, use, useEffect } from 'react';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './frame.module.css';
import { SCREENS } from '../routes/screens.js';

/** What is open within a screen, such as a customer's name; the screen says it with `useWhere`. */
export const WhereContext = createContext<{ readonly name: string; readonly say: (name: string) => void }>({
  name: '',
  say: () => undefined,
});

export function useWhere(name: string): void {
  const { say } = use(WhereContext);
  useEffect(() => {
    say(name);
    return () => say('');
  }, [say, name]);
}

/** The way from the screen to what is open in it. */
export function Where() {
  const { rail, top } = useWords(common);
  const { pathname } = useLocation();
  const { name } = use(WhereContext);
  const screen = SCREENS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  if (!screen) return <div className={styles['where']} />;
  return (
    <nav className={styles['where']} aria-label={top.where}>
      <ol>
        {name ? (
          <>
            <li>
              <Link to={screen.path}>{rail[screen.id]}</Link>
              <ChevronRight size={14} aria-hidden="true" />
            </li>
            <li aria-current="page">{name}</li>
          </>
        ) : (
          <li aria-current="page">{rail[screen.id]}</li>
        )}
      </ol>
    </nav>
  );
}

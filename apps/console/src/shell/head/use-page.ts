import { useEffect } from 'react';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';

/** Names the page: the tab, the history and screen readers say it. */
export function usePage(title: string): void {
  const words = useWords(common);
  useEffect(() => {
    document.title = words.title(title);
  }, [words, title]);
}

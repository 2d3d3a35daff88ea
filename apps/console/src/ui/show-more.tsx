import { useEffect, useRef, type RefObject } from 'react';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import { Button } from './controls.js';

interface ShowMoreProps {
  /** How many rows are shown now. */
  readonly shown: number;
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly onMore: () => void;
  /** What holds the rows. */
  readonly list: RefObject<HTMLElement | null>;
}

/** Shows the next rows of a list; whoever asked by key goes on in the first of them. */
export function ShowMore({ shown, hasMore, isFetching, onMore, list }: ShowMoreProps) {
  const { list: words } = useWords(common);
  const from = useRef<number>(undefined);
  useEffect(() => {
    if (from.current === undefined || shown <= from.current) return;
    const rows = list.current?.querySelectorAll('tbody > tr, :scope > li');
    rows?.[from.current]?.querySelector<HTMLElement>('a, button')?.focus();
    from.current = undefined;
  }, [shown, list]);
  if (!hasMore) return null;
  return (
    <Button
      disabled={isFetching}
      onClick={() => {
        from.current = shown;
        onMore();
      }}
    >
      {words.more}
    </Button>
  );
}

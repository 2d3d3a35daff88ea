import type { News } from '../../api/live/use-news.js';
import { Button } from '../controls.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './news-bar.module.css';

/** What changed while one reads: it is shown when one says so. */
export function NewsBar({ news, onShow }: { readonly news: News; readonly onShow: () => void }) {
  const { live } = useWords(common);
  const text = news.gap
    ? live.gap
    : news.count > 0
      ? live.news(news.count)
      : news.state === 'broken'
        ? live.broken
        : '';
  return (
    <div className={styles['news']} role="status">
      {text ? (
        <span>
          {text}
          {news.count > 0 ? (
            <Button small look="primary" onClick={onShow}>
              {live.show}
            </Button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}

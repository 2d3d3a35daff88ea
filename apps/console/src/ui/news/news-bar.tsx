import type { News } from '../../api/live/use-news.js';
import { InTop } from '../../shell/frame/in-top.js';
import { Button } from '../controls.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './news-bar.module.css';

/** What changed while one reads: it is shown when one says so. In the bar on top it lies over nothing that is read. */
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
    <InTop at="news">
      <div className={styles['news']} role="status">
        {text ? (
          <span>
            <span title={text}>{text}</span>
            {news.count > 0 ? (
              <Button small look="primary" onClick={onShow}>
                {live.show}
              </Button>
            ) : null}
          </span>
        ) : null}
      </div>
    </InTop>
  );
}

import { Link } from '@tanstack/react-router';
import { common } from '../../words/common.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from '../frame/frame.module.css';
import { useFrame } from '../frame/use-frame.js';

/**
 * What an answer does not know: how many sources are fresh, which was quiet the longest, what is held back. It leads to the sources;
 * each that is quiet is told to whoever points at it.
 */
export function HonestLine({ sources }: { readonly sources?: readonly QuietSource[] }) {
  const { honest } = useWords(common);
  const format = useFormat();
  const frame = useFrame();
  const heard = sources ?? frame?.sources;
  if (!heard) return <p className={styles['honest']} aria-hidden="true" />;
  const silent = heard.filter(({ state }) => state !== 'SPEAKING');
  const quiet = silent
    .flatMap(({ source, lastHeardAt }) => (lastHeardAt ? [{ source, lastHeardAt }] : []))
    .sort((a, b) => a.lastHeardAt.localeCompare(b.lastHeardAt));
  const [quietest] = quiet;
  const held = (frame?.sources ?? []).reduce(
    (sum, { heldBack }) => sum + heldBack.reduce((n, { count }) => n + count, 0),
    0,
  );
  const parts = [
    heard.length === 0
      ? honest.none
      : silent.length === 0
        ? honest.allFresh(heard.length)
        : honest.fresh(heard.length - silent.length, heard.length),
    ...(quietest
      ? [honest[quiet.length === 1 ? 'quiet' : 'quietest'](quietest.source, format.ago(quietest.lastHeardAt))]
      : []),
    ...(held > 0 ? [honest.held(held)] : []),
  ];
  const each = quiet.map(({ source, lastHeardAt }) => honest.quiet(source, format.ago(lastHeardAt)));
  return (
    <p className={styles['honest']}>
      <Link to="/sources" title={each.join('\n') || undefined}>
        <span className={styles['dots']} aria-hidden="true">
          {heard.map(({ source, state }) => (
            <i key={source} data-state={state} />
          ))}
        </span>
        {parts.join(', ')}
      </Link>
    </p>
  );
}

interface QuietSource {
  readonly source: string;
  readonly state: string;
  readonly lastHeardAt: string | null;
}

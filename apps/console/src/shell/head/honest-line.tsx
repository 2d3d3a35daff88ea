import { common } from '../../words/common.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from '../frame/frame.module.css';
import { useFrame } from '../frame/use-frame.js';

/** What an answer does not know: how many sources are fresh, which is quiet since when, what is held back. */
export function HonestLine({ sources }: { readonly sources?: readonly QuietSource[] }) {
  const { honest } = useWords(common);
  const format = useFormat();
  const frame = useFrame();
  const heard = sources ?? frame?.sources;
  if (!heard) return <p className={styles['honest']} aria-hidden="true" />;
  const quiet = heard.filter(({ state }) => state !== 'SPEAKING');
  const held = (frame?.sources ?? []).reduce(
    (sum, { heldBack }) => sum + heldBack.reduce((n, { count }) => n + count, 0),
    0,
  );
  const parts = [
    heard.length === 0
      ? honest.none
      : quiet.length === 0
        ? honest.allFresh(heard.length)
        : honest.fresh(heard.length - quiet.length, heard.length),
    ...quiet
      .slice(0, 2)
      .flatMap(({ source, lastHeardAt }) => (lastHeardAt ? [honest.quiet(source, format.ago(lastHeardAt))] : [])),
    ...(held > 0 ? [honest.held(held)] : []),
  ];
  return (
    <p className={styles['honest']}>
      <span className={styles['dots']} aria-hidden="true">
        {heard.map(({ source, state }) => (
          <i key={source} data-state={state} />
        ))}
      </span>
      {parts.join(', ')}
    </p>
  );
}

interface QuietSource {
  readonly source: string;
  readonly state: string;
  readonly lastHeardAt: string | null;
}

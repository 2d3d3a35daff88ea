import type { FrameFragment } from '../../api/operations.generated.js';
import { useFormat, useWords } from '../../words/words.js';
import type { Screen } from '../routes/screens.js';
import styles from '../frame/frame.module.css';
import { useFrame } from '../frame/use-frame.js';
import { countWords } from '../frame/words.js';

/** Which number stands beside which screen. */
const COUNTS = {
  today: 'waits',
  customers: 'customers',
  groups: 'groups',
  voices: 'claims',
  roadmap: 'experiments',
  identity: 'reviews',
  sources: 'heldBack',
} as const satisfies Partial<Record<Screen['id'], keyof NonNullable<FrameFragment['overview']>>>;

/** How much there is behind a screen; nothing where there is none, or it is not for the role. */
export function Count({ of }: { readonly of: Screen['id'] }) {
  const words = useWords(countWords);
  const format = useFormat();
  const overview = useFrame()?.overview;
  if (!(of in COUNTS)) return null;
  const name = COUNTS[of as keyof typeof COUNTS];
  const tally = overview?.[name];
  if (!tally || tally.count === 0) return null;
  return (
    <span className={styles['count']} data-pressing={name === 'waits'}>
      {format.number(tally.count)}
      {tally.isExact ? '' : '+'} <span className="unseen">{words[name]}</span>
    </span>
  );
}

import { CircleAlert, Lock, RefreshCw, Search, Waves, WifiOff, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { failureOf, type Hole, type Trouble } from '../api/ask-failure.js';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import { Button } from './controls.js';
import styles from './panel.module.css';

const SIGNS: Readonly<Record<Trouble, LucideIcon>> = {
  offline: WifiOff,
  outdated: RefreshCw,
  forbidden: Lock,
  'signed-out': Lock,
  'too-long': CircleAlert,
  failed: CircleAlert,
};

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** It stands for the whole page, so its title is the page's. */
  readonly page?: boolean;
  /** What is said in place of what the trouble says. */
  readonly said?: { readonly title: string; readonly text: string };
}

/** Nothing came: what failed in one sentence, what to do, and what to tell whoever runs the hub. */
export function Failure({ error, onRetry, page, said }: FailureProps) {
  const { states } = useWords(common);
  const failure = failureOf(error);
  const { title, text } = said ?? states.trouble[failure.trouble];
  const Sign = SIGNS[failure.trouble];
  const stale = failure.trouble === 'outdated';
  const Title = page ? 'h1' : 'h2';
  return (
    <div className={styles['state']} role="alert">
      <span className={styles['sign']} data-tone="negative">
        <Sign size={20} aria-hidden="true" />
      </span>
      <Title>{title}</Title>
      <p>{text}</p>
      {failure.message && failure.trouble === 'failed' ? <p className={styles['fine']}>{failure.message}</p> : null}
      <div className={styles['row']}>
        {/* What a role may not see does not come by asking again. */}
        {failure.trouble === 'forbidden' ? null : (
          <Button look="primary" onClick={stale ? () => location.reload() : onRetry}>
            <RefreshCw size={14} aria-hidden="true" />
            {stale ? states.reload : states.tryAgain}
          </Button>
        )}
        <CopyDetails details={failure.details} />
      </div>
      {failure.reference ? <span className={styles['fine']}>{states.reference(failure.reference)}</span> : null}
    </div>
  );
}

function CopyDetails({ details }: { readonly details: string }) {
  const { states } = useWords(common);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(details).then(() => setCopied(true));
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{copied ? states.copied : states.copyDetails}</span>
    </Button>
  );
}

type Kind = 'nothing-yet' | 'no-match' | 'not-allowed';
const EMPTY_SIGNS: Readonly<Record<Kind, LucideIcon>> = {
  'nothing-yet': Waves,
  'no-match': Search,
  'not-allowed': Lock,
};

/** Nothing to show, and which of three it is: nothing yet, nothing that matches, nothing allowed. */
export function Empty({
  kind,
  title,
  text,
  children,
  page,
}: {
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly page?: boolean;
}) {
  const Sign = EMPTY_SIGNS[kind];
  const Title = page ? 'h1' : 'h2';
  return (
    <div className={styles['state']}>
      <span className={styles['sign']}>
        <Sign size={20} aria-hidden="true" />
      </span>
      <Title>{title}</Title>
      <p>{text}</p>
      {children ? <div className={styles['row']}>{children}</div> : null}
    </div>
  );
}

const NamedHoles = lazy(() => import('./named-holes.js').then(({ NamedHoles: Named }) => ({ default: Named })));

/** Parts that are missing while the rest came: their names are fetched once they are needed, which is seldom. */
export const Holes = ({ holes }: { readonly holes: readonly Hole[] }) =>
  holes.length === 0 ? null : (
    <Suspense>
      <NamedHoles holes={holes} />
    </Suspense>
  );

import { useQueryClient } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { failureOf } from '../../api/ask-failure.js';
import { common } from '../../words/common.js';
import { useFormat, useWords } from '../../words/words.js';
import styles from './frame.module.css';

/** While the gateway is away: of when is what one sees. */
export function OfflineBanner() {
  const { states } = useWords(common);
  const format = useFormat();
  const cache = useQueryClient().getQueryCache();
  const [since, setSince] = useState<number>();
  useEffect(
    () =>
      cache.subscribe(({ type }) => {
        // What is drawn adds questions and observers while it is drawn: they say nothing of the gateway, what came of asking does.
        if (type !== 'updated' && type !== 'removed') return;
        const all = cache.getAll().map(({ state }) => state);
        const away = all.some(({ error, fetchFailureReason }) => isOffline(error) || isOffline(fetchFailureReason));
        const last = Math.max(0, ...all.map(({ dataUpdatedAt }) => dataUpdatedAt));
        setSince(away && last > 0 ? last : undefined);
      }),
    [cache],
  );
  if (since === undefined) return null;
  return (
    <p className={styles['banner']} role="status">
      <WifiOff size={16} aria-hidden="true" />
      {states.offline(format.ago(new Date(since).toISOString()))}
    </p>
  );
}

const isOffline = (error: unknown): boolean => error !== null && failureOf(error).trouble === 'offline';

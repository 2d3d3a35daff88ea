import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { ToastProvider } from '../../ui/toast/toast.js';
import { common } from '../../words/common.js';
import { useWords } from '../../words/words.js';
import styles from './frame.module.css';
import { KeySheet } from '../keys/key-sheet.js';
import { TopContext } from './in-top.js';
import { OfflineBanner } from './offline-banner.js';
import { Rail } from '../rail/rail.js';
import { SCREENS } from '../routes/screens.js';
import { TopBar } from './top-bar.js';
import { useEarlyKeys } from '../keys/use-early-keys.js';
import { useKeys } from '../keys/use-keys.js';
import { WhereContext } from './where.js';

const loadPalette = async () => ({ default: (await import('../../palette/palette.js')).Palette });
const Palette = lazy(loadPalette);
const ViewsDialog = lazy(async () => ({ default: (await import('../views/views-dialog.js')).ViewsDialog }));

/** Whoever looks alone needs no palette: the first touch of key or pointer fetches it, so that it opens at once. */
const TOUCHES = ['keydown', 'pointerdown'] as const;

/** Rail, top bar and the screen; the palette and the sheet of keys over them. */
export function Frame() {
  const words = useWords(common);
  const navigate = useNavigate();
  const router = useRouter();
  const [over, setOver] = useState<'palette' | 'keys' | 'views'>();
  const [name, say] = useState('');
  const where = useMemo(() => ({ name, say }), [name]);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [news, setNews] = useState<HTMLElement | null>(null);
  const places = useMemo(() => ({ tools, news }), [tools, news]);
  const [typed, type] = useState('');
  const addLetter = useCallback((letter: string) => type((now) => now + letter), []);
  useEarlyKeys(over === 'palette', addLetter);

  const openPalette = () => {
    type('');
    setOver('palette');
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      type('');
      setOver((now) => (now === 'palette' ? undefined : 'palette'));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useKeys({
    '?': () => setOver('keys'),
    ...Object.fromEntries(SCREENS.map(({ key, path }) => [`g ${key}`, () => void navigate({ to: path })])),
  });
  useEffect(() => {
    const touched = new AbortController();
    for (const touch of TOUCHES)
      document.addEventListener(
        touch,
        () => {
          touched.abort();
          void loadPalette();
        },
        { capture: true, signal: touched.signal },
      );
    return () => touched.abort();
  }, []);
  // A new page begins at its content, for those who do not see it change.
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById('content')?.focus({ preventScroll: true });
      }),
    [router],
  );

  return (
    <ToastProvider>
      <WhereContext value={where}>
        <a className={styles['skip']} href="#content">
          {words.skip}
        </a>
        <div className={styles['frame']}>
          <Rail />
          <div>
            <TopBar
              onSearch={openPalette}
              onKeys={() => setOver('keys')}
              onViews={() => setOver('views')}
              tools={setTools}
              news={setNews}
            />
            <OfflineBanner />
            <main id="content" tabIndex={-1} className={styles['main']}>
              <TopContext value={places}>
                <Outlet />
              </TopContext>
            </main>
          </div>
        </div>
        {over === 'keys' ? <KeySheet onClose={() => setOver(undefined)} /> : null}
        {over === 'views' ? (
          <Suspense>
            <ViewsDialog onClose={() => setOver(undefined)} />
          </Suspense>
        ) : null}
        {over === 'palette' ? (
          <Suspense>
            <Palette
              typed={typed}
              onType={type}
              onClose={() => setOver(undefined)}
              onKeys={() => setOver('keys')}
              onViews={() => setOver('views')}
            />
          </Suspense>
        ) : null}
      </WhereContext>
    </ToastProvider>
  );
}

import { Bookmark, Keyboard, LogOut, Monitor, Moon, Search, Sun } from 'lucide-react';
import { useState, type Ref } from 'react';
import { session } from '../../api/session.js';
import { chooseTheme, themeChosen, THEMES, type Theme } from '../../preferences/theme.js';
import { Button, Segments } from '../../ui/controls.js';
import { Avatar } from '../../ui/marks.js';
import { common } from '../../words/common.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './frame.module.css';
import { useFrame } from './use-frame.js';
import { Where } from './where.js';

const SIGNS = { system: Monitor, light: Sun, dark: Moon } as const;
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
export const PALETTE_KEY = isApple ? '⌘K' : 'Ctrl K';

interface TopBarProps {
  readonly onSearch: () => void;
  readonly onKeys: () => void;
  readonly onViews: () => void;
  /** Where a screen may put what holds for all of it. */
  readonly tools: Ref<HTMLDivElement>;
  /** Where it may tell what came meanwhile. */
  readonly news: Ref<HTMLDivElement>;
}

/** Where one is, the search, the period of a screen that has one, saved views, language and theme. */
export function TopBar({ onSearch, onKeys, onViews, tools, news }: TopBarProps) {
  const { top, views } = useWords(common);
  const { language, setLanguage } = useLanguage();
  const frame = useFrame();
  return (
    <header className={styles['top']}>
      <div className={styles['here']}>
        <Where />
        <div ref={news} className={styles['news-place']} />
      </div>
      <button type="button" className={styles['search']} title={top.search} onClick={onSearch} aria-haspopup="dialog">
        <Search size={16} aria-hidden="true" />
        <span>{top.search}</span>
        <kbd>{PALETTE_KEY}</kbd>
      </button>
      <div className={styles['tools']}>
        <div ref={tools} className={styles['place']} />
        <Segments
          label={top.language}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'en', label: 'EN', title: top.english, lang: 'en' },
            { value: 'fi', label: 'FI', title: top.finnish, lang: 'fi' },
          ]}
        />
        <ThemeButton />
        <Button look="ghost" name={views.title} onClick={onViews}>
          <Bookmark size={16} aria-hidden="true" />
        </Button>
        <Button look="ghost" name={top.keys} onClick={onKeys}>
          <Keyboard size={16} aria-hidden="true" />
        </Button>
        {session.has() ? (
          <Button look="ghost" name={top.signOut} onClick={() => session.signOut()}>
            <LogOut size={16} aria-hidden="true" />
          </Button>
        ) : null}
        {frame?.me ? (
          <span title={top.you(frame.me.name, frame.me.role)}>
            <Avatar name={frame.me.name} />
          </span>
        ) : null}
      </div>
    </header>
  );
}

function ThemeButton() {
  const { top } = useWords(common);
  const [theme, setTheme] = useState<Theme>(themeChosen);
  const Sign = SIGNS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <Button
      name={top.themeIs(top.theme[theme])}
      onClick={() => {
        chooseTheme(next);
        setTheme(next);
      }}
    >
      <Sign size={16} aria-hidden="true" />
    </Button>
  );
}

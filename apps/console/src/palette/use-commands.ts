import { useNavigate, useRouter } from '@tanstack/react-router';
import { Bookmark, Copy, FlaskConical, Keyboard, Languages, Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import { savedViews } from '../preferences/saved-views.js';
import { chooseTheme } from '../preferences/theme.js';
import { SCREENS } from '../shell/routes/screens.js';
import { useFrame } from '../shell/frame/use-frame.js';
import { useToast } from '../ui/toast/toast.js';
import { common } from '../words/common.js';
import { useLanguage, useWords } from '../words/words.js';

/** Something that the palette offers to do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly sign: LucideIcon;
  readonly hint?: string;
  /** Where it leads, for a new tab. */
  readonly path?: string;
  readonly run: () => void;
}

/** The saved views, the screens and the commands, in the language of the page. */
export function useCommands({ onKeys, onViews }: { readonly onKeys: () => void; readonly onViews: () => void }): {
  readonly views: readonly Command[];
  readonly screens: readonly Command[];
  readonly commands: readonly Command[];
} {
  const words = useWords(common);
  const { setLanguage } = useLanguage();
  const navigate = useNavigate();
  const router = useRouter();
  const toast = useToast();
  const can = useFrame()?.me?.can;
  const { palette } = words;
  return {
    views: savedViews().map(({ name, path }) => ({
      id: `view ${name}`,
      label: name,
      sign: Bookmark,
      path,
      run: () => router.history.push(path),
    })),
    screens: SCREENS.filter(({ needs }) => !can || can.includes(needs)).map(({ id, path, sign, key }) => ({
      id,
      label: words.rail[id],
      sign,
      hint: `G ${key.toUpperCase()}`,
      path,
      run: () => void navigate({ to: path }),
    })),
    commands: [
      ...(can?.includes('experiments:decide')
        ? [
            {
              id: 'start-experiment',
              label: palette.startExperiment,
              sign: FlaskConical,
              path: '/roadmap?start=here',
              run: () => void navigate({ to: '/roadmap', search: { start: 'here' } }),
            },
          ]
        : []),
      { id: 'views', label: palette.saveView, sign: Bookmark, run: onViews },
      {
        id: 'copy-link',
        label: palette.copyLink,
        sign: Copy,
        run: () =>
          void navigator.clipboard.writeText(location.href).then(() => toast({ text: words.export.linkCopied })),
      },
      { id: 'light', label: palette.toLight, sign: Sun, run: () => chooseTheme('light') },
      { id: 'dark', label: palette.toDark, sign: Moon, run: () => chooseTheme('dark') },
      { id: 'system', label: palette.toSystem, sign: Monitor, run: () => chooseTheme('system') },
      { id: 'english', label: palette.toEnglish, sign: Languages, run: () => setLanguage('en') },
      { id: 'finnish', label: palette.toFinnish, sign: Languages, run: () => setLanguage('fi') },
      { id: 'keys', label: palette.showKeys, sign: Keyboard, hint: '?', run: onKeys },
    ],
  };
}

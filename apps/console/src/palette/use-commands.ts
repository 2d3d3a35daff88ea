import { useNavigate } from '@tanstack/react-router';
import { Copy, FlaskConical, Keyboard, Languages, Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import { chooseTheme } from '../preferences/theme.js';
import { SCREENS } from '../shell/routes/screens.js';
import { useFrame } from '../shell/frame/use-frame.js';
import { useToast } from '../ui/toast.js';
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

/** The screens and the commands, in the language of the page. */
export function useCommands(onKeys: () => void): {
  readonly screens: readonly Command[];
  readonly commands: readonly Command[];
} {
  const words = useWords(common);
  const { setLanguage } = useLanguage();
  const navigate = useNavigate();
  const toast = useToast();
  const can = useFrame()?.me.can;
  const { palette } = words;
  return {
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

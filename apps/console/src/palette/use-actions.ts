import { useNavigate } from '@tanstack/react-router';
import { Copy, Download, FlaskConical, Share2, Split, StickyNote, UsersRound, type LucideIcon } from 'lucide-react';
import { use } from 'react';
import { WhereContext } from '../shell/frame/where.js';
import { useMay } from '../shell/frame/use-frame.js';
import { useToast } from '../ui/toast/toast.js';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import type { Command } from './use-commands.js';
import { paletteWords } from './words.js';

/** Whom the actions are about. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** The customer whose page one is on. */
export function useOnPage(): Chosen | undefined {
  const { name } = use(WhereContext);
  const id = /^\/customers\/([^/]+)$/.exec(location.pathname)?.[1];
  return id !== undefined && name !== '' ? { id, name } : undefined;
}

/** What can be done with a customer, without going to it first. */
export function useActions(chosen: Chosen | undefined): readonly Command[] {
  const words = useWords(paletteWords);
  const { export: exporting } = useWords(common);
  const navigate = useNavigate();
  const toast = useToast();
  const [mayWrite, mayTry] = [useMay('notes:write'), useMay('experiments:decide')];
  const mayDefine = useMay('groups:define');
  if (!chosen) return [];
  const { id, name } = chosen;
  const page = `/customers/${id}`;
  const goTo = (key: string, label: string, sign: LucideIcon, to: string, search: Record<string, string>) => ({
    id: `${key} ${id}`,
    label,
    sign,
    path: `${to}?${new URLSearchParams(search).toString()}`,
    run: () => void navigate({ to, search: search as never }),
  });
  const saveTimeline = async () => {
    try {
      const { saveTimeline: save } = await import('../features/customer/timeline/save-timeline.js');
      await save(id, `${words.timelineFile}-${id.slice(0, 8)}`);
    } catch {
      toast({ text: exporting.failed });
    }
  };
  return [
    ...(mayWrite ? [goTo('note', words.note(name), StickyNote, page, { open: 'note' })] : []),
    goTo('graph', words.graph(name), Share2, '/graph', { of: id }),
    goTo('why', words.why(name), Split, page, { open: 'why' }),
    ...(mayTry ? [goTo('try', words.tryWith(name), FlaskConical, '/roadmap', { start: 'here', with: id })] : []),
    ...(mayDefine ? [goTo('group', words.group(name), UsersRound, '/customers', { ids: id, save: '1' })] : []),
    { id: `timeline ${id}`, label: words.timeline(name), sign: Download, run: () => void saveTimeline() },
    {
      id: `copy ${id}`,
      label: words.copy(name),
      sign: Copy,
      run: () =>
        void navigator.clipboard.writeText(location.origin + page).then(() => toast({ text: exporting.linkCopied })),
    },
  ];
}

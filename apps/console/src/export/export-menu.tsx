import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Popover } from '../ui/popover/popover.js';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';

interface ExportMenuProps {
  /** What of the screen is handed over. */
  readonly of: string;
  readonly small?: boolean;
  /** Whether it stays open once something was pressed: where how far it is must be seen. */
  readonly stays?: boolean;
  /** A button for each file. */
  readonly children: ReactNode;
}

/** All files of a thing behind one button. */
export function ExportMenu({ of, small = false, stays = false, children }: ExportMenuProps) {
  const { export: words } = useWords(common);
  return (
    <Popover
      small={small}
      closes={!stays}
      label={
        <>
          {small ? null : <Download size={14} aria-hidden="true" />}
          {words.label}
        </>
      }
      name={`${words.label}: ${of}`}
      title={of}
    >
      {children}
    </Popover>
  );
}

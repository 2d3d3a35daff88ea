import { ComboboxGroup, ComboboxGroupLabel, ComboboxItem } from '@ariakit/react';
import { CornerDownLeft, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Marked } from './marked.js';
import styles from './palette.module.css';
import type { Command } from './use-commands.js';

interface CommandsProps {
  readonly label: string;
  readonly commands: readonly Command[];
  readonly text: string;
  readonly run: (act: () => void) => void;
}

/** A part of the list with things to go to or to do; none where there are none. */
export const Commands = ({ label, commands, text, run }: CommandsProps) =>
  commands.length === 0 ? null : (
    <Group label={label}>
      {commands.map((command) => (
        <Row
          key={command.id}
          id={command.id}
          sign={command.sign}
          hint={command.hint}
          path={command.path}
          onRun={() => run(command.run)}
        >
          <Marked text={command.label} part={text} />
        </Row>
      ))}
    </Group>
  );

export const Group = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ComboboxGroup className={styles['group']}>
    <ComboboxGroupLabel className={styles['label']}>{label}</ComboboxGroupLabel>
    {children}
  </ComboboxGroup>
);

interface RowProps {
  readonly id: string;
  readonly sign: LucideIcon;
  readonly hint: string | undefined;
  /** Where it leads; with Ctrl or ⌘ it opens there in a new tab. */
  readonly path: string | undefined;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

export const Row = ({ id, sign: Sign, hint, path, onRun, children }: RowProps) => (
  <ComboboxItem
    id={rowId(id)}
    className={styles['item']}
    hideOnClick={false}
    setValueOnClick={false}
    onClick={(event) => {
      if (path && (event.ctrlKey || event.metaKey)) window.open(path, '_blank', 'noopener');
      else onRun();
    }}
  >
    <Sign size={16} aria-hidden="true" />
    <span className={styles['name']}>{children}</span>
    {hint ? <span className={styles['hint']}>{hint}</span> : null}
    <CornerDownLeft size={14} aria-hidden="true" className={styles['enter']} />
  </ComboboxItem>
);

/** What a row is called in the page. */
export const rowId = (id: string): string => `palette-${id.replace(/[^\w-]/g, '_')}`;

import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
  Dialog,
} from '@ariakit/react';
import { useNavigate } from '@tanstack/react-router';
import { Building2, Search, UserRound, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import { matches, Marked } from './marked.js';
import styles from './palette.module.css';
import { useCommands, type Command } from './use-commands.js';
import { useFound, type Found } from './use-found.js';
import { useThings } from './use-things.js';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  readonly onViews: () => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** One list for everything: customers, groups, touchpoints, screens, commands. `>` narrows to commands, `@` to people, `#` to touchpoints. */
export function Palette({ onClose, onKeys, onViews, typed, onType }: PaletteProps) {
  const { palette, states } = useWords(common);
  const navigate = useNavigate();
  const { prefix, text } = readTyped(typed);
  const finding = useFound(prefix === '' || prefix === '@' ? text : '', prefix === '@');
  const commands = useCommands({ onKeys: () => setTimeout(onKeys), onViews: () => setTimeout(onViews) });
  const things = useThings(prefix !== '>' && prefix !== '@');
  const found = prefix === '' || prefix === '@' ? finding.found : [];
  const of = (all: readonly Command[], prefixes: string, most: number, whenEmpty = false) =>
    (prefix === '' ? text !== '' || whenEmpty : prefixes.includes(prefix))
      ? all.filter(({ label }) => matches(label, text)).slice(0, most)
      : [];
  const parts = [
    { label: palette.touchpoints, commands: of(things.touchpoints, '#', prefix === '#' ? MANY : FEW) },
    { label: palette.groups, commands: of(things.groups, '', FEW) },
    { label: palette.views, commands: of(commands.views, '>', FEW, true) },
    { label: palette.screens, commands: of(commands.screens, '>', MANY, true) },
    { label: palette.commands, commands: of(commands.commands, '>', MANY) },
  ];
  const count = parts.reduce((sum, part) => sum + part.commands.length, found.length);

  const run = (act: () => void) => {
    onClose();
    act();
  };
  const openCustomer = ({ id }: Found) => run(() => void navigate({ to: '/customers/$id', params: { id } }));

  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={palette.label}
      className={styles['palette']}
      backdrop={<div className={styles['scrim']} />}
    >
      <ComboboxProvider open value={typed} setValue={onType} includesBaseElement={false}>
        <div className={styles['field']}>
          <Search size={18} aria-hidden="true" />
          <Combobox
            autoSelect="always"
            placeholder={palette.placeholder}
            aria-label={palette.label}
            className={styles['input']}
            autoFocus
          />
          <kbd>{'esc'}</kbd>
        </div>
        <ComboboxList className={styles['list']} alwaysVisible aria-busy={finding.waiting} aria-label={palette.label}>
          {found.length > 0 ? (
            <Group label={text === '' ? palette.recent : palette.customers}>
              {found.map((one) => (
                <Row
                  key={one.id}
                  sign={one.kind === 'PERSON' ? UserRound : Building2}
                  hint={hintOf(one, palette)}
                  path={`/customers/${one.id}`}
                  onRun={() => openCustomer(one)}
                >
                  <Marked text={one.name} part={text} />
                </Row>
              ))}
            </Group>
          ) : null}
          {parts.map((part) => (
            <Commands key={part.label} {...part} text={text} run={run} />
          ))}
        </ComboboxList>
        {finding.failed || !finding.allowed ? (
          <p className={styles['empty']}>{finding.allowed ? palette.failed : palette.notAllowed}</p>
        ) : count === 0 ? (
          <p className={styles['empty']}>{finding.waiting ? states.loading : palette.nothing(text)}</p>
        ) : null}
        <p className="unseen" role="status">
          {finding.waiting ? '' : palette.count(count)}
        </p>
        <footer className={styles['foot']} aria-hidden="true">
          <span>
            <kbd>{'↑'}</kbd> <kbd>{'↓'}</kbd> {palette.move} <kbd>{'↵'}</kbd> {palette.open}
          </span>
          <span>{palette.hint}</span>
        </footer>
      </ComboboxProvider>
    </Dialog>
  );
}

const PREFIXES = ['>', '@', '#'] as const;
const [FEW, MANY] = [4, 30];

/** What is typed, and what it is narrowed to. */
function readTyped(typed: string): { readonly prefix: '' | (typeof PREFIXES)[number]; readonly text: string } {
  const prefix = PREFIXES.find((one) => typed.startsWith(one)) ?? '';
  return { prefix, text: typed.slice(prefix.length).trim() };
}

function hintOf(
  { kind, city, organization }: Found,
  palette: { person: string; organization: string; at: (name: string) => string },
): string {
  const what = kind === 'PERSON' ? (organization ? palette.at(organization) : palette.person) : palette.organization;
  return city ? `${what}, ${city}` : what;
}

interface CommandsProps {
  readonly label: string;
  readonly commands: readonly Command[];
  readonly text: string;
  readonly run: (act: () => void) => void;
}

const Commands = ({ label, commands, text, run }: CommandsProps) =>
  commands.length === 0 ? null : (
    <Group label={label}>
      {commands.map((command) => (
        <Row
          key={command.id}
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

const Group = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ComboboxGroup className={styles['group']}>
    <ComboboxGroupLabel className={styles['label']}>{label}</ComboboxGroupLabel>
    {children}
  </ComboboxGroup>
);

interface RowProps {
  readonly sign: LucideIcon;
  readonly hint: string | undefined;
  /** Where it leads; with Ctrl or ⌘ it opens there in a new tab. */
  readonly path: string | undefined;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

const Row = ({ sign: Sign, hint, path, onRun, children }: RowProps) => (
  <ComboboxItem
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
  </ComboboxItem>
);

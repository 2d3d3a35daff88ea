import { Combobox, ComboboxList, ComboboxProvider, Dialog } from '@ariakit/react';
import { useNavigate } from '@tanstack/react-router';
import { Building2, Search, UserRound } from 'lucide-react';
import { useState } from 'react';
import { common } from '../words/common.js';
import { useWords } from '../words/words.js';
import { matches, Marked } from './marked.js';
import styles from './palette.module.css';
import { Commands, Group, Row, rowId } from './rows.js';
import { useActions, useOnPage } from './use-actions.js';
import { useCommands, type Command } from './use-commands.js';
import { useFound, type Found } from './use-found.js';
import { useThings } from './use-things.js';
import { paletteWords } from './words.js';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  readonly onViews: () => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** One list for everything: customers and what to do with the one that is chosen, groups, touchpoints, screens, commands. `>` narrows to commands, `@` to people, `#` to touchpoints. */
export function Palette({ onClose, onKeys, onViews, typed, onType }: PaletteProps) {
  const { palette, states } = useWords(common);
  const words = useWords(paletteWords);
  const navigate = useNavigate();
  const { prefix, text } = readTyped(typed);
  const finding = useFound(prefix === '' || prefix === '@' ? text : '', prefix === '@');
  const commands = useCommands({ onKeys: () => setTimeout(onKeys), onViews: () => setTimeout(onViews) });
  const things = useThings(prefix !== '>' && prefix !== '@');
  const found = prefix === '' || prefix === '@' ? finding.found : [];
  // The one that was pointed at last, also while one goes on to what to do with it.
  const [pointed, point] = useState('');
  const onPage = useOnPage();
  const chosen = found.find(({ id }) => rowId(id) === pointed) ?? found[0] ?? onPage;
  const actions = useActions(prefix === '#' ? undefined : chosen);
  const of = (all: readonly Command[], prefixes: string, most: number, whenEmpty = false) =>
    (prefix === '' ? text !== '' || whenEmpty : prefixes.includes(prefix))
      ? all.filter(({ label }) => matches(label, text)).slice(0, most)
      : [];
  const parts = [
    {
      label: words.actions,
      commands: prefix === '>' ? of(actions, '>', MANY) : actions.slice(0, text === '' || prefix === '@' ? MANY : FEW),
    },
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
      <ComboboxProvider
        open
        value={typed}
        setValue={onType}
        includesBaseElement={false}
        setActiveId={(id) => {
          if (found.some((one) => rowId(one.id) === id)) point(id!);
        }}
      >
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
                  id={one.id}
                  sign={one.kind === 'PERSON' ? UserRound : Building2}
                  hint={[hintOf(one, palette), ...(one.waiting > 0 ? [words.waiting(one.waiting)] : [])].join(', ')}
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
            <kbd>{'↑'}</kbd> <kbd>{'↓'}</kbd> {palette.move} <kbd>{'↵'}</kbd> {palette.open} <kbd>{newTab}</kbd>{' '}
            {palette.newTab}
          </span>
          <span>{palette.hint}</span>
        </footer>
      </ComboboxProvider>
    </Dialog>
  );
}

const newTab = /Mac|iP/.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵';
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

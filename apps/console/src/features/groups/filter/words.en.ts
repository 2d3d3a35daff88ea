import { wayWords } from '../../customers/way/words.js';
import { formatOf } from '../../../words/format.js';

const { list, date } = formatOf('en');

export const en = {
  person: 'People',
  organization: 'Organisations',
  ids: (count: number) => `${count} picked by hand`,
  touchpoints: (met: boolean, parts: readonly string[]) =>
    `${met ? 'With' : 'Without'} a touchpoint ${list(parts)}`.trim(),
  waits: (met: boolean, parts: readonly string[]) => `${met ? 'With' : 'Without'} a wait ${list(parts)}`.trim(),
  promises: (met: boolean, parts: readonly string[]) => `${met ? 'With' : 'Without'} a promise ${list(parts)}`.trim(),
  cases: (met: boolean, parts: readonly string[]) => `${met ? 'With' : 'Without'} a case ${list(parts)}`.trim(),
  journeys: (met: boolean, parts: readonly string[]) =>
    `${met ? 'On' : 'Not on'} such a way: ${parts.join(', ') || 'any'}`,
  way: wayWords.en,
  moves: { ON: 'went on', BACK: 'went back', LEFT: 'left', RETURNED: 'returned' } as Readonly<Record<string, string>>,
  records: (met: boolean, parts: readonly string[]) => `${met ? 'Known' : 'Not known'} ${list(parts)}`.trim(),
  stage: (stages: readonly string[]) => `in ${list(stages)}`,
  channel: (channels: readonly string[]) => `by ${list(channels)}`,
  feeling: (feelings: readonly string[]) => `that ${list(feelings)}`,
  open: 'that is open',
  closed: 'that is closed',
  state: (states: readonly string[]) => `that is ${list(states)}`,
  source: (sources: readonly string[]) => `to ${list(sources)}`,
  from: (when: string) => `since ${date(when)}`,
  to: (when: string) => `before ${date(when)}`,
  last: (parts: readonly string[]) => `Last met ${list(parts)}`,
  behaviour: (feature: string, from: string | null, to: string | null) =>
    `${feature}: ${from === null ? `at most ${to ?? ''}` : to === null ? `at least ${from}` : `${from} to ${to}`}`,
  group: 'Members of another group',
  stands: (stages: readonly string[]) => `Now in ${stages.join(', ')}`,
  any: (options: readonly string[]) => `Any of these: ${options.join('; ')}`,
  not: (parts: readonly string[]) => `Not so: ${parts.join('; ')}`,
  name: 'By their name',
  identifiers: 'By an address or number',
  people: (met: boolean, parts: readonly string[]): string =>
    `${met ? 'With' : 'Without'} people: ${parts.join('; ') || 'anybody'}`,
  organizations: (met: boolean, parts: readonly string[]): string =>
    `${met ? 'At an' : 'At no'} organisation: ${parts.join('; ') || 'any'}`,
  states: {
    OPEN: 'open', DUE: 'due', OVERDUE: 'overdue', KEPT: 'kept', BROKEN: 'broken', WITHDRAWN: 'withdrawn', RENEGOTIATED: 'put off',
  } as Readonly<Record<string, string>>, // prettier-ignore
};

export type FilterWords = typeof en;

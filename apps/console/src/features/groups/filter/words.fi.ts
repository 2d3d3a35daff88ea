import { wayWords } from '../../customers/way/words.js';
import { formatOf } from '../../../words/format.js';
import type { FilterWords } from './words.en.js';

const { list, date } = formatOf('fi');

export const fi = {
  person: 'Ihmiset',
  organization: 'Organisaatiot',
  ids: (count: number) => `${count} käsin valittua`,
  touchpoints: (met: boolean, parts: readonly string[]) => `${met ? 'On' : 'Ei ole'} kohtaaminen: ${list(parts)}`,
  waits: (met: boolean, parts: readonly string[]) => `${met ? 'On' : 'Ei ole'} odotus: ${list(parts)}`,
  promises: (met: boolean, parts: readonly string[]) => `${met ? 'On' : 'Ei ole'} lupaus: ${list(parts)}`,
  cases: (met: boolean, parts: readonly string[]) => `${met ? 'On' : 'Ei ole'} tapaus: ${list(parts)}`,
  journeys: (met: boolean, parts: readonly string[]) =>
    `${met ? 'Kulkee' : 'Ei kulje'} näin: ${parts.join(', ') || 'miten tahansa'}`,
  way: wayWords.fi,
  moves: { ON: 'jatkoi', BACK: 'palasi taaksepäin', LEFT: 'lähti', RETURNED: 'palasi' } as Readonly<
    Record<string, string>
  >,
  records: (met: boolean, parts: readonly string[]) => `${met ? 'Tuntee' : 'Ei tunne'}: ${list(parts)}`,
  stage: (stages: readonly string[]) => `vaihe ${list(stages)}`,
  channel: (channels: readonly string[]) => `kanava ${list(channels)}`,
  feeling: (feelings: readonly string[]) => list(feelings),
  open: 'avoin',
  closed: 'päättynyt',
  state: (states: readonly string[]) => list(states),
  source: (sources: readonly string[]) => `lähde ${list(sources)}`,
  from: (when: string) => `${date(when)} alkaen`,
  to: (when: string) => `ennen ${date(when)}`,
  last: (parts: readonly string[]) => `Viimeksi kohdattu ${list(parts)}`,
  behaviour: (feature: string, from: string | null, to: string | null) =>
    `${feature}: ${from === null ? `enintään ${to ?? ''}` : to === null ? `vähintään ${from}` : `${from}–${to}`}`,
  group: 'Toisen ryhmän jäsenet',
  stands: (stages: readonly string[]) => `Nyt vaiheessa ${stages.join(', ')}`,
  any: (options: readonly string[]) => `Jokin näistä: ${options.join('; ')}`,
  not: (parts: readonly string[]) => `Ei näin: ${parts.join('; ')}`,
  name: 'Nimen mukaan',
  identifiers: 'Osoitteen tai numeron mukaan',
  people: (met: boolean, parts: readonly string[]): string =>
    `Ihmisissä ${met ? 'on' : 'ei ole'}: ${parts.join('; ') || 'kuka tahansa'}`,
  organizations: (met: boolean, parts: readonly string[]): string =>
    `${met ? 'Organisaatio' : 'Ei organisaatiota'}: ${parts.join('; ') || 'mikä tahansa'}`,
  states: {
    OPEN: 'avoin', DUE: 'tulossa', OVERDUE: 'myöhässä', KEPT: 'pidetty', BROKEN: 'rikottu', WITHDRAWN: 'peruttu', RENEGOTIATED: 'siirretty',
  } as Readonly<Record<string, string>>, // prettier-ignore
} satisfies FilterWords;

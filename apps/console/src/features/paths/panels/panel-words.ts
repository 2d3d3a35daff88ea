import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';

const [english, finnish] = [formatOf('en'), formatOf('fi')];

const en = {
  funnel: 'How many come all the way',
  funnelMore: 'in this order, whatever lies between: on, on their way, ended, left',
  funnelFile: 'funnel',
  funnelLabel: (stages: readonly string[]) => `Funnel from ${stages.join(' to ')}.`,
  count: (customers: number, share: number | null) =>
    `${english.number(customers)}${share === null ? '' : `, ${english.percent(share)}`}`,
  stage: 'Stage',
  came: 'Came',
  share: 'Of the first, %',
  part: (what: 'on' | 'open' | 'ended' | 'left', customers: number): string =>
    `${english.number(customers)} ${{ on: 'went on', open: 'on their way', ended: 'ended', left: 'left' }[what]}`,
  on: 'Went on',
  open: 'On their way',
  ended: 'Ended',
  left: 'Left',
  step: (name: string, came: number, on: number, open: number, ended: number, left: number) =>
    `${name}: ${english.number(came)} came, ${english.number(on)} went on, ${english.number(open)} are on their way, ${english.number(ended)} ended, ${english.number(left)} left`,
  boxes: 'How long to the next step',
  boxesMore: 'the middle half as a box, the middle as a line, eight tenths between the ends',
  boxesFile: 'time-between-steps',
  boxesLabel: (stages: number) => `How long journeys were in ${english.number(stages)} stages before their next step.`,
  box: (name: string, count: number, p25: string, median: string, p75: string) =>
    `${name}: half took over ${median}, the middle half ${p25} to ${p75}, over ${english.number(count)} stays`,
  stays: 'Stays',
  hours: (place: string) => `${place}, h`,
  places: { p10: 'A tenth under', p25: 'A quarter under', median: 'Half under', p75: 'A quarter over', p90: 'A tenth over' },
}; // prettier-ignore

const fi = {
  funnel: 'Kuinka moni tulee perille',
  funnelMore: 'tässä järjestyksessä, välissä mitä tahansa: jatkoi, matkalla, päätti, lähti',
  funnelFile: 'suppilo',
  funnelLabel: (stages: readonly string[]) => `Suppilo: ${stages.join(', ')}.`,
  count: (customers: number, share: number | null) =>
    `${finnish.number(customers)}${share === null ? '' : `, ${finnish.percent(share)}`}`,
  stage: 'Vaihe',
  came: 'Tuli',
  share: 'Ensimmäisestä, %',
  part: (what: 'on' | 'open' | 'ended' | 'left', customers: number): string =>
    `${finnish.number(customers)} ${{ on: 'jatkoi', open: 'matkalla', ended: 'päätti', left: 'lähti' }[what]}`,
  on: 'Jatkoi',
  open: 'Matkalla',
  ended: 'Päätti',
  left: 'Lähti',
  step: (name: string, came: number, on: number, open: number, ended: number, left: number) =>
    `${name}: ${finnish.number(came)} tuli, ${finnish.number(on)} jatkoi, ${finnish.number(open)} on matkalla, ${finnish.number(ended)} päätti, ${finnish.number(left)} lähti`,
  boxes: 'Kuinka kauan seuraavaan askeleeseen',
  boxesMore: 'laatikko on keskimmäinen puolikas, viiva keskikohta, päiden välissä kahdeksan kymmenestä',
  boxesFile: 'askelten-valit',
  boxesLabel: (stages: number) => `Kuinka kauan matkat olivat ${finnish.number(stages)} vaiheessa ennen seuraavaa askelta.`,
  box: (name: string, count: number, p25: string, median: string, p75: string) =>
    `${name}: puolet kesti yli ${median}, keskimmäinen puolikas ${p25}–${p75}, ${finnish.number(count)} käyntiä`,
  stays: 'Käyntejä',
  hours: (place: string) => `${place}, t`,
  places: { p10: 'Kymmenesosa alle', p25: 'Neljännes alle', median: 'Puolet alle', p75: 'Neljännes yli', p90: 'Kymmenesosa yli' },
} satisfies typeof en; // prettier-ignore

export const panelWords: Bilingual<typeof en> = { en, fi };

import { formatOf } from '../../words/format.js';

const { number, one } = formatOf('en');

export const en = {
  title: 'Today',
  lead: 'Who waits for us, and what did we promise?',
  file: 'waiting',
  promisesFile: 'promises-due',
  by: { label: 'Lengths', clock: 'By the clock', working: 'Working time' },
  waiting: 'Waiting for us',
  queue: 'Whoever waits, the longest first',
  shown: (shown: number, all: number) => (shown < all ? `${number(shown)} of ${number(all)}` : number(all)),
  column: {
    customer: 'Customer',
    request: 'Asked',
    place: 'Where',
    length: 'Waited',
    done: 'Settle it',
  },
  unnamed: 'Without a name',
  since: (when: string, times: number) => (one(times) ? `since ${when}` : `${number(times)} times since ${when}`),
  answered: 'Answered elsewhere',
  moreOf: (customer: string) => `More to say of ${customer}`,
  noRequest: 'Not a request',
  answeredOf: (customer: string) => `Answered elsewhere: ${customer}`,
  noRequestOf: (customer: string) => `Not a request: ${customer}`,
  beyond: {
    within: (usual: string) => `usually ${usual}`,
    over: (usual: string) => `over the usual ${usual}`,
    'far-over': (usual: string) => `over twice the usual ${usual}`,
    unknown: (_: string) => 'no usual time yet',
  },
  numbers: {
    label: 'Today in numbers',
    waiting: 'Wait for us',
    nobodyWaits: 'everybody is answered',
    longest: (span: string) => `the longest ${span}`,
    due: 'Promises due',
    nothingDue: 'nothing is due',
    overdue: (count: number) => (count === 0 ? 'none is late' : `${number(count)} of them late`),
    back: 'Went back a stage',
    recommended: 'Recommended us',
    inDays: (days: number) => `in ${number(days)} days`,
  },
  rivers: 'Rivers',
  riversMore: 'events in 24 hours, hour by hour',
  thisHour: (events: number) => `${number(events)} this hour`,
  riversFile: 'rivers',
  riversLabel: (sources: number) =>
    `How much flowed in from ${number(sources)} ${one(sources) ? 'source' : 'sources'} in the last 24 hours, hour by hour.`,
  hour: 'Hour',
  nothingYet: {
    title: 'Nothing has flowed in yet',
    text: 'Connect a source: whoever asks something of you and waits is here then.',
  },
  nobody: { title: 'Nobody is waiting', text: 'Every request that the hub knows of has been answered.' },
  promises: 'What we promised',
  dueAt: (when: string) => `by ${when}`,
  overdue: (when: string) => `was due ${when}`,
  noPromises: 'Nothing that we promised is due.',
};

export type TodayWords = typeof en;

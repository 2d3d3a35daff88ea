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
    since: 'Since',
    length: 'Waited',
    usual: 'Usual',
    done: 'Settle it',
  },
  unnamed: 'Without a name',
  again: (attempts: number) => `asked ${number(attempts)} ${one(attempts) ? 'more time' : 'more times'}`,
  noUsual: 'none yet',
  answered: 'Answered elsewhere',
  noRequest: 'Not a request',
  answeredOf: (customer: string) => `Answered elsewhere: ${customer}`,
  noRequestOf: (customer: string) => `Not a request: ${customer}`,
  beyond: { within: 'as usual', over: 'longer than usual', 'far-over': 'twice the usual and more', unknown: '' },
  nobody: { title: 'Nobody is waiting', text: 'Every request that the hub knows of has been answered.' },
  promises: 'What we promised',
  dueAt: (when: string) => `by ${when}`,
  overdue: (when: string) => `overdue since ${when}`,
  noPromises: 'Nothing that we promised is due.',
};

export type TodayWords = typeof en;

import { formatOf } from '../../words/format.js';

const { number, one, percent } = formatOf('en');

const customers = (count: number) => `${number(count)} ${one(count) ? 'customer' : 'customers'}`;
const touchpoints = (count: number) => `${number(count)} ${one(count) ? 'touchpoint' : 'touchpoints'}`;

export const en = {
  title: 'Service map',
  lead: 'Where we meet customers, come too late, or leave them waiting',
  period: 'Period',
  always: 'All the time',
  compare: 'Beside',
  compareNone: 'No comparison',
  compareWith: (period: string) => `beside ${period}`,
  compareBefore: 'the period before',
  channels: (count: number) =>
    count === 0 ? 'All channels' : `${number(count)} ${one(count) ? 'channel' : 'channels'}`,
  allChannels: 'All of them',
  before: (count: number, felt: string | null) =>
    `in the other period ${touchpoints(count)}${felt === null ? '' : `, feeling ${felt}`}`,
  gone: (place: string) => `${place}: nothing in this period`,
  beforeFelt: (felt: string) => `in the other period ${felt}`,
  group: 'Group',
  everybody: 'All customers',
  over: (over: number, members: number) => `over ${number(over)} of ${customers(members)}`,
  openCustomers: 'Open these customers',
  openSad: 'Those who felt bad',
  layer: 'Layer',
  layers: { feeling: 'Feeling', volume: 'Volume', waiting: 'Waiting', promises: 'Promises' },
  rivers: 'Rivers',
  returns: 'Returns',
  back: (customers: number, stage: string) => [
    `${number(customers)} back to ${stage}`,
    `${number(customers)} back`,
    number(customers),
  ],
  /** Where others lead to the same stage: from where too. */
  backFrom: (customers: number, stage: string, from: string) => [
    `${number(customers)} back to ${stage} from ${from}`,
    `${number(customers)} ${from} → ${stage}`,
    number(customers),
  ],
  shownAs: 'Shown as',
  map: 'Map',
  table: 'Table',
  file: 'service-map',
  channel: 'Channel',
  stage: 'Stage',
  corner: 'Channel ↓ Stage →',
  lanes: {
    feeling: 'How it feels',
    presence: 'We are there',
    waiting: 'Waiting, median',
    kept: 'Promises kept',
    left: 'Leave the path',
  },
  none: '—',
  cell: (place: string, count: number, people: number) => `${place}: ${touchpoints(count)}, ${customers(people)}`,
  felt: (balance: string) => `feeling ${balance}`,
  notJudged: 'too few judged to tell the feeling',
  waits: (span: string) => `half wait over ${span}`,
  kept: (share: number) => `${percent(share)} of promises kept`,
  flag: {
    FEELS_BAD: 'feels bad',
    LATE_ENTRY: 'we come late',
    GAP: 'gap: they turned to us, nobody was there',
    WAITING: 'waiting',
    PROMISES_BREAK: 'promises break',
    NOBODY_NEEDS_THIS: 'nobody needs this',
  },
  /** The same of one touchpoint, with its number. */
  flagged: {
    FEELS_BAD: (balance: number) => `feels ${number(balance, 2)}`,
    LATE_ENTRY: (share: number) => `${percent(share)} met only here`,
    GAP: (share: number) => `${percent(share)} in vain`,
    WAITING: (times: number) => `wait ×${number(times, 1)}`,
    PROMISES_BREAK: (share: number) => `${percent(share)} kept`,
    NOBODY_NEEDS_THIS: (share: number) => `${percent(share)} act on it`,
  },
  finding: {
    FEELS_BAD: 'Feels worst',
    LATE_ENTRY: 'We come too late',
    GAP: 'Nobody was there',
    WAITING: 'Waiting unanswered',
    PROMISES_BREAK: 'Promises break',
    NOBODY_NEEDS_THIS: 'Nobody needs this',
  },
  found: {
    FEELS_BAD: (place: string, value: number, judged: number) =>
      `${place}: feeling ${number(value, 2)} over ${number(judged)} judged ${one(judged) ? 'touchpoint' : 'touchpoints'}.`,
    LATE_ENTRY: (place: string, value: number) => `${place}: ${percent(value)} of the customers we met only here.`,
    GAP: (place: string, value: number, turned: number) =>
      `${place}: of ${number(turned)} times they turned to us, ${percent(value)} in vain.`,
    WAITING: (place: string, value: number) => `${place}: half wait ${number(value, 1)} times as long as usual.`,
    PROMISES_BREAK: (place: string, value: number) => `${place}: ${percent(value)} kept.`,
    NOBODY_NEEDS_THIS: (place: string, value: number) => `${place}: ${percent(value)} act on it.`,
  },
  place: (channel: string | null, stage: string) => (channel === null ? stage : `${channel}, ${stage}`),
  counts: (count: number, people: number, unjudged: number) =>
    `${touchpoints(count)}, ${customers(people)}, ${percent(unjudged)} not judged`,
  howFelt: 'How it felt',
  split: (positive: number, neutral: number, negative: number) =>
    `${percent(positive)} + · ${percent(neutral)} ○ · ${percent(negative)} −`,
  medianWait: 'median wait',
  slowestTenth: 'slowest tenth',
  stillWaiting: (count: number): string => (one(count) ? 'still waits' : 'still wait'),
  promises: (kept: number, broken: number, due: number) =>
    `${number(kept)} kept, ${number(broken)} broken, ${number(due)} due`,
  promisesTitle: 'Promises',
  ways: 'Where they come from and go on to',
  from: 'They go on to',
  into: 'They come from',
  flowTo: (place: string, count: number) => `${place}: ${customers(count)}`,
  why: 'Why they come',
  whyFrom: (quotes: number, cut: boolean) => `from ${cut ? 'the latest ' : ''}${number(quotes)}`,
  theirWords: 'In their words',
  moreWords: 'More of their words',
  behind: (changes: number) =>
    `${number(changes)} ${one(changes) ? 'change is' : 'changes are'} not in these numbers yet`,
  drawn: (drawn: number, all: number) => `${number(drawn)} of ${number(all)} ways drawn`,
  tryHere: 'Start an experiment here',
  close: 'Close',
  choose: {
    title: 'Choose a touchpoint',
    text: 'Its feelings, waits, promises and where customers go from it are told here.',
  },
  nothingYet: {
    title: 'No rivers flow here yet',
    text: 'No touchpoint has been understood so far. As soon as one is, it is on the map.',
  },
  noMatch: {
    title: 'No rivers in this period',
    text: 'There was no touchpoint in this period.',
    widen: 'Show all the time',
  },
  legend: {
    label: 'What the marks mean',
    positive: 'positive', neutral: 'neutral', negative: 'negative', unjudged: 'not judged',
    river: 'river: customers move on', back: 'return, with how many customers', felt: 'feeling in the other period', outline: 'touchpoints in the other period',
  }, // prettier-ignore
  column: {
    touchpoints: 'Touchpoints', customers: 'Customers', positive: 'Positive', neutral: 'Neutral', negative: 'Negative', unknown: 'Not judged',
    wait: 'Median wait, h', open: 'Still waiting', kept: 'Kept', broken: 'Broken', flags: 'What stands out', back: 'Customers who came back here, by the stage before', before: 'Touchpoints in the other period', beforeFelt: 'Feeling in the other period, −1 to 1',
  }, // prettier-ignore
};

export type MapWords = typeof en;

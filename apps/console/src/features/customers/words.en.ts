import { formatOf } from '../../words/format.js';

const { number, one } = formatOf('en');

export const en = {
  title: 'Customers',
  count: (total: number, exact: boolean) =>
    exact ? `${number(total)} ${one(total) ? 'customer' : 'customers'}` : `more than ${number(total)} customers`,
  closest: (total: number) => `the closest ${number(total)}`,
  find: 'Name, e-mail, phone, business id',
  kind: 'Kind',
  kinds: { all: 'All', person: 'People', organization: 'Organisations' },
  open: 'With open cases',
  met: 'Last met',
  mets: { any: 'Any time', '30': 'In 30 days', '90': 'In 90 days', '365': 'In a year', 'long-ago': 'Over a year ago' },
  group: 'Group',
  everybody: 'All groups',
  otherGroup: 'A group no longer in use',
  stage: 'Stage now',
  anyStage: 'All stages',
  further: 'Filter and order',
  furtherOn: (count: number) => (count === 0 ? 'Filter and order' : `Filter and order (${number(count)})`),
  sort: 'Order',
  sorts: { last: 'Last met', touchpoints: 'Most touchpoints', name: 'Name', new: 'Newest' },
  column: {
    select: 'Select',
    name: 'Name',
    group: 'Group',
    stage: 'Stage',
    waits: 'Waits',
    promises: 'Promises',
    feeling: 'Feeling',
    touchpoints: 'Touchpoints',
    last: 'Last met',
  },
  late: (count: number) => `${number(count)} of them late`,
  person: 'Person',
  organization: 'Organisation',
  unnamed: 'Without a name',
  never: 'never',
  selectOne: (name: string) => `Select ${name}`,
  selected: (count: number) => `${number(count)} selected`,
  same: 'Same customer',
  clear: 'Clear',
  more: 'Fetching more',
  nothingYet: {
    title: 'No customer has flowed in yet',
    text: 'As soon as a source publishes its first event, the customer it speaks of is here.',
  },
  noMatch: { title: 'Nobody matches', text: 'No customer passes all of these filters.', widen: 'Show all customers' },
  lens: {
    picked: (count: number) => `${number(count)} picked`,
    met: (place: string) => `Met at ${place}`,
    who: {
      waiting: 'Waits for us',
      due: 'Promised something by us that is due',
      back: 'Went back to an earlier stage in 30 days',
    },
    off: 'Everybody',
  },
  file: 'customers',
};

export type CustomersWords = typeof en;

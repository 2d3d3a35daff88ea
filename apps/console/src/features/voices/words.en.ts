import { formatOf } from '../../words/format.js';

const { number, one } = formatOf('en');

export const en = {
  title: 'Voices',
  lead: 'What do people tell us between the lines?',
  file: 'claims',
  of: { label: 'Themes of', requests: 'Requests', claims: 'What notes tell' },
  themes: 'Themes',
  themesFrom: (quotes: number, cut: boolean) =>
    `from ${cut ? 'the latest ' : ''}${number(quotes)} ${one(quotes) ? 'quote' : 'quotes'}`,
  themeOf: (count: number, customers: number) =>
    `${number(count)} ${one(count) ? 'time' : 'times'}, ${number(customers)} ${one(customers) ? 'customer' : 'customers'}`,
  hidden: 'Its word is not shown to your role',
  quotes: 'In their words',
  choose: 'Choose a theme to read what people said.',
  noThemes: 'Nothing said so far has a word in common.',
  noWords: 'The words are not shown',
  claims: 'What we know of them',
  claimsFilter: 'Kind',
  all: 'All',
  kinds: {
    COMPETITOR: 'Competitors',
    DOUBT: 'Doubts',
    EXPECTATION: 'Expectations',
    LIFE_SITUATION: 'Life situations',
    NEED: 'Needs',
    RISK: 'Risks',
    WISH: 'Wishes',
  } as Readonly<Record<string, string>>,
  again: 'Ask again',
  said: (author: string | null, when: string) => (author === null ? when : `${author}, ${when}`),
  stale: (when: string) => `ask again: its time ended ${when}`,
  fresh: (when: string) => `holds until ${when}`,
  askWhich: 'ask again: two say different things',
  askAgain: 'ask again',
  rest: 'More',
  noMore: 'no longer so',
  still: 'Still so',
  stillOf: (words: string) => `Still so: ${words}`,
  notSo: 'No longer',
  notSoOf: (words: string) => `No longer: ${words}`,
  unnamed: 'Without a name',
  roles: {
    BUYER: 'Buyer',
    USER: 'User',
    INFLUENCER: 'Influencer',
    BLOCKER: 'Blocker',
    CONFORMER: 'Conformer',
  },
  judge: 'How it felt; press to say it anew',
  disputed: 'people disagree',
  somebody: 'somebody',
  confirmed: (by: string, when: string) => `confirmed by ${by}, ${when}`,
  denied: (by: string, when: string) => `no longer so, says ${by}, ${when}`,
  shown: (shown: number, all: number) => (shown < all ? `${number(shown)} of ${number(all)}` : number(all)),
  nothingYet: {
    title: 'Nobody has been heard yet',
    text: 'Voices come from notes, messages and tickets. Connect a source that has them.',
  },
  noMatch: { title: 'Nothing of this kind was said', text: 'Other kinds may have something.', widen: 'Show all kinds' },
};

export type VoicesWords = typeof en;

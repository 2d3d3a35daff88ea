export const en = {
  promises: {
    title: 'Waits and promises',
    none: 'Nobody waits, and nothing was promised.',
    waits: (span: string) => `has waited ${span}`,
    noWords: 'The words are not shown',
    makers: { US: 'we', CUSTOMER: 'they' } as Readonly<Record<string, string>>,
    made: (who: string, when: string) => (who === '' ? when : `${who}, ${when}`),
    due: (when: string) => `by ${when}`,
    noDue: 'no time was said',
    outcomes: {
      OPEN: 'open',
      KEPT: 'kept',
      BROKEN: 'broken',
      WITHDRAWN: 'withdrawn',
      RENEGOTIATED: 'put off',
    } as Readonly<Record<string, string>>,
    overdue: 'overdue',
  },
  claims: {
    title: 'What they told us',
    none: 'No note tells of needs, wishes or doubts yet.',
    kinds: {
      COMPETITOR: 'competitor',
      DOUBT: 'doubt',
      EXPECTATION: 'expectation',
      LIFE_SITUATION: 'life situation',
      NEED: 'need',
      RISK: 'risk',
      WISH: 'wish',
    } as Readonly<Record<string, string>>,
    said: (author: string | null, when: string) => (author === null ? when : `${author}, ${when}`),
    askAgain: 'ask again',
    noMore: 'no longer so',
  },
};

export type UnderstoodWords = typeof en;

import { formatOf } from '../../../words/format.js';

const { number, one } = formatOf('en');

export const en = {
  title: 'Value and effort',
  won: 'Won',
  wonDeals: (deals: number) => `${number(deals)} ${one(deals) ? 'deal' : 'deals'}`,
  nothingWon: 'nothing won yet',
  served: 'Touchpoints',
  cases: (cases: number, reopened: number) =>
    `${number(cases)} ${one(cases) ? 'case' : 'cases'}, opened again ${number(reopened)} ${one(reopened) ? 'time' : 'times'}`,
  tenure: 'Since the first contact',
  returns: (returns: number) => `came back ${number(returns)} ${one(returns) ? 'time' : 'times'}`,
  never: 'no contact yet',
  honest: 'Loyal is not the same as worth serving: three numbers, and no score.',
  recommendations: 'Recommendations',
  none: 'Nobody is known to have recommended us here.',
  given: (whom: string) => `recommended us to ${whom}`,
  received: (who: string) => `came by ${who}`,
  outcomes: {
    BOUGHT: 'bought',
    IN_TALKS: 'in talks',
    LOST: 'lost',
    CUSTOMER_BEFORE: 'a customer before',
    HEARD: 'in touch',
    NOTHING_YET: 'nothing yet',
  } as Readonly<Record<string, string>>,
  experiments: 'Experiments',
  start: 'Start an experiment',
  states: { IDEA: 'idea', TRYING: 'trying', KEEP: 'kept', STOP: 'stopped' } as Readonly<Record<string, string>>,
  noneTried: 'Nothing is tried with this customer.',
  unnamed: 'without a name',
};

export type WorthWords = typeof en;

import { formatOf } from '../../../words/format.js';
import type { WorthWords } from './words.en.js';

const { number, one } = formatOf('fi');

export const fi: WorthWords = {
  title: 'Arvo ja vaiva',
  won: 'Voitettu',
  wonDeals: (deals: number) => `${number(deals)} ${one(deals) ? 'kauppa' : 'kauppaa'}`,
  nothingWon: 'ei vielä kauppoja',
  served: 'Kohtaamisia',
  cases: (cases: number, reopened: number) =>
    `${number(cases)} ${one(cases) ? 'tapaus' : 'tapausta'}, avattu uudelleen ${number(reopened)} ${one(reopened) ? 'kerran' : 'kertaa'}`,
  tenure: 'Ensikohtaamisesta',
  returns: (returns: number) => `palannut ${number(returns)} ${one(returns) ? 'kerran' : 'kertaa'}`,
  never: 'ei vielä kohtaamisia',
  honest: 'Uskollinen ei ole sama kuin kannattava: kolme lukua, ei pisteitä.',
  recommendations: 'Suositukset',
  none: 'Suosituksista ei ole tietoa.',
  given: (whom: string) => `suositteli meitä: ${whom}`,
  received: (who: string) => `tuli suosituksesta: ${who}`,
  outcomes: {
    BOUGHT: 'osti',
    IN_TALKS: 'neuvotellaan',
    LOST: 'hävitty',
    CUSTOMER_BEFORE: 'oli jo asiakas',
    HEARD: 'yhteydessä',
    NOTHING_YET: 'ei vielä mitään',
  },
  experiments: 'Kokeilut',
  start: 'Aloita kokeilu',
  states: { IDEA: 'idea', TRYING: 'kokeillaan', KEEP: 'pidetään', STOP: 'lopetettu' },
  noneTried: 'Tämän asiakkaan kanssa ei kokeilla mitään.',
  unnamed: 'nimetön',
};

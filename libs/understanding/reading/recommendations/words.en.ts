import type { Entry } from '../sign.js';
import type { ToldRecommendation } from './recommendation.js';

const told =
  (speaks: 'customer' | 'note') =>
  (kind: ToldRecommendation, rank: 1 | 2, phrases: string): Entry => [
    phrases,
    { is: 'recommends', speaks, kind, rank },
  ];
const customer = told('customer');
const note = told('note');

/** People whom one knows. */
const PEOPLE =
  "friend*|neighbour*|neighbor*|colleague*|coworker*|co-worker*|workmate*|brother*|sister*|cousin*|mother*|father*|mum|mum's|mom|dad|dad's|parents*|son|daughter*|uncle*|aunt*|acquaintance*|relative*|in-laws|boss|plumber*|architect*|landlord*|property";
const OTHERS = `anyone|anybody|everyone|everybody|others|other|all|my|our|people|${PEOPLE}`;
const COMPANY = 'company|firm|service|services|product|products|business|team|shop|work';

/** English words that tell who recommended us to whom. */
export const RECOMMENDATIONS_EN: readonly Entry[] = [
  ['if, unless, until, provided', { is: 'condition' }],
  customer(
    'GIVEN',
    2,
    `i|we|i've|we've|i'd|we'd recommended|referred ~1 you, i|we|i've|we've recommended your ${COMPANY}, i|we have|had|already|also|even|just|warmly|gladly|recently|personally ~2 recommended|referred ~1 you, i've|we've already|also|even|just|warmly|recently recommended|referred you, i|we|i've|we've ~2 recommended ~4 to you, i|we ~3 told|telling ~5 about you, i've|we've ~2 told|telling ~5 about you, i|we|i've|we've ~2 gave|passed|shared ~4 your name|number|details|contact*, i've|we've ~1 given ~4 your name|number|details|contact*, i|we|i've|we've ~2 put in a good word for you, i've|we've|been recommending you, i|we|i've|we've ~2 referred ~4 to you`,
  ),
  customer(
    'RECEIVED',
    1,
    `recommended you, recommended your ${COMPANY}, referred|pointed|sent me|us to|towards you, you ~1 recommended to|by me|us|a|my|our, you were|are|come|came ~2 recommended|referred, recommended by ~2 ${PEOPLE}, word of mouth`,
  ),
  customer(
    'RECEIVED',
    2,
    `heard ~1 about|of you ~2 from|through|via ~2 ${PEOPLE}, told me|us ~1 about you, given|got ~2 your name|number|details ~1 by|from|through ~2 ${PEOPLE}, on|at|upon ~2 ${PEOPLE} recommendation|suggestion, recommendation|suggestion of|from ~2 ${PEOPLE}, was|were referred to you, found you through ~2 ${PEOPLE}`,
  ),
  customer(
    'WOULD',
    1,
    `recommend you ~1 to ~1 ${OTHERS}, recommending you ~1 to ~1 ${OTHERS}, recommend you warmly|highly|gladly|without, warmly|highly|gladly|definitely|strongly|certainly|thoroughly|wholeheartedly recommend|recommended, happy|glad|pleased|delighted to recommend, can|would|will|do|i'd|we'd|i'll|we'll ~1 recommend you, recommend your ${COMPANY}, would recommend to ~1 ${OTHERS}`,
  ),
  note(
    'GIVEN',
    1,
    `recommended|referred us, referred ~3 to us, told|telling ~5 about us, spoken|spoke ~2 highly of us to, put in a good word for us, gave|given|passed ~4 our name|number|details|contact*, sent|brought ~3 ${PEOPLE} ~1 our way`,
  ),
  note('WOULD', 1, 'recommends|recommending us, recommend us to, would|will|can|could ~1 recommend us'),
  note(
    'RECEIVED',
    2,
    `${PEOPLE} ~2 recommended us|our, was|were|been recommended|referred to us, we|us were|was|been ~1 recommended, heard ~1 about|of us ~2 from|through|via ~2 ${PEOPLE}, on|at|upon ~3 recommendation|suggestion of, on|at|upon ~2 ${PEOPLE} recommendation, came|come|comes ~2 through|by|via|on ~2 recommendation|referral, found us through ~2 ${PEOPLE}, got|had ~2 our name|number|details ~1 by|from|through ~2 ${PEOPLE}`,
  ),
];

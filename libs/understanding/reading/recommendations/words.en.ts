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
/** Of a customer's words, where they stand so. */
const where =
  (only: 'opens' | 'closes' | 'firm') =>
  (kind: ToldRecommendation, phrases: string): Entry => [
    phrases,
    { is: 'recommends', speaks: 'customer', kind, rank: 1, only },
  ];
const opening = where('opens');
const closing = where('closes');
const firm = where('firm');

/** People whom one knows, or who work for one. */
const PEOPLE =
  "friend*|neighbour*|neighbor*|colleague*|coworker*|co-worker*|workmate*|brother*|sister*|cousin*|mother*|father*|mum|mum's|mom|dad|dad's|parents*|son|daughter*|uncle*|aunt*|acquaintance*|relative*|in-laws|boss|plumber*|architect*|landlord*|property";
const OTHERS = `anyone|anybody|everyone|everybody|others|other|all|my|our|people|${PEOPLE}`;
const COMPANY = 'company|firm|service|services|product|products|business|team|shop|work';

/** Whom one passes a name on to so that they buy: a plumber is given it to call back. */
const CLOSE =
  "friend*|neighbour*|neighbor*|colleague*|coworker*|co-worker*|workmate*|brother*|sister*|cousin*|mother*|father*|mum|mum's|mom|dad|dad's|parents*|son|daughter*|uncle*|aunt*|acquaintance*|relative*|in-laws|everyone|everybody";
const WARMLY = 'warmly|highly|gladly|definitely|strongly|certainly|thoroughly|wholeheartedly';

/** English words that tell who recommended us to whom. */
export const RECOMMENDATIONS_EN: readonly Entry[] = [
  [
    'if, unless, until, provided, once, as long as, assuming, whether, in case, only when, as soon as',
    { is: 'condition' },
  ],
  [
    "no longer, stopped, refuse*, regret*, hesitate*, hesitant, reluctant*, difficult to, hard to, impossible to, unable to, used to, was|were going to, would|could|should|might|i'd|we'd have, wish i|we, instead of, sorry i|we, mistake, rather than",
    { is: 'hollow' },
  ],
  [
    'your|our ~1 fitter*|technician*|engineer*|installer*|salesman|salesperson|sales|rep|agent|consultant|staff|representative|adviser|advisor|assistant|chatbot, your website, our website',
    { is: 'ours' },
  ],
  customer(
    'GIVEN',
    2,
    `i|we|i've|we've|i'd|we'd recommended|referred ~1 you, i|we|i've|we've recommended your ${COMPANY}, i|we have|had|already|also|even|just|warmly|gladly|recently|personally ~2 recommended|referred ~1 you, i've|we've already|also|even|just|warmly|recently recommended|referred you, i|we|i've|we've ~2 recommended|referred ~3 ${CLOSE} ~1 to you, i|we ~3 told|telling ~3 ${CLOSE} ~2 about you, i've|we've ~2 told|telling ~3 ${CLOSE} ~2 about you, i|we|i've|we've ~2 gave|given|passed|shared ~1 your name|number|details|contact* ~3 to|with ~3 ${CLOSE}|company, i|we ~2 gave|given ~3 ${CLOSE} ~1 your name|number|details|contact*, i|we|i've|we've ~2 put in a good word for you, i've|we've|been recommending you`,
  ),
  customer(
    'RECEIVED',
    1,
    `recommended you, recommended your ${COMPANY}, ${PEOPLE} ~3 referred|pointed|sent me|us to|towards you, you ~1 recommended to|by me|us|a|my|our, you were|are|come|came ~2 recommended|referred, you ~3 recommended by ~2 ${PEOPLE}, by|through|via word of mouth`,
  ),
  opening('RECEIVED', `recommended by ~2 ${PEOPLE}, word of mouth`),
  customer(
    'RECEIVED',
    2,
    `heard ~1 about|of you ~2 from|through|via ~2 ${PEOPLE}, ${PEOPLE}|somebody|someone ~3 told me|us ~1 about you, given|got ~2 your name|number|details ~1 by|from|through ~2 ${PEOPLE}, on|at|upon ~2 ${PEOPLE} recommendation|suggestion, recommendation|suggestion of|from ~2 ${PEOPLE}, i|we was|were ~1 referred to you, found you through ~2 ${PEOPLE}`,
  ),
  customer(
    'WOULD',
    1,
    `recommend you ~1 to ~1 ${OTHERS}, recommending you ~1 to ~1 ${OTHERS}, recommend you warmly|highly|gladly|without, ${WARMLY} recommend you, ${WARMLY} recommend your|this ${COMPANY}, happy|glad|pleased|delighted to recommend ~1 you|your, can|would|will|do|i'd|we'd|i'll|we'll ~1 recommend you, i|we ~2 recommend your ${COMPANY}`,
  ),
  closing(
    'WOULD',
    `${WARMLY} recommend|recommended, ${WARMLY} recommend|recommended to ~1 ${OTHERS}, happy|glad|pleased|delighted to recommend, can|would|will recommend to ~2 ${OTHERS}`,
  ),
  firm(
    'WOULD',
    "not|don't|wouldn't|won't|never hesitate to recommend ~1 you|your|this, can't|cannot|couldn't ~1 recommend you|your|this ~3 enough|highly",
  ),
  note(
    'GIVEN',
    1,
    `recommended|referred us, referred ~2 ${PEOPLE} ~2 to us, told|telling ~3 ${CLOSE} ~2 about us, spoken|spoke ~2 highly of us to, put in a good word for us, gave|given|passed|shared ~1 our name|number|details|contact* ~3 to|with ~3 ${CLOSE}|company, sent|brought ~3 ${PEOPLE} ~1 our way`,
  ),
  note('WOULD', 1, 'recommends|recommending us, recommend us to, would|will|can|could ~1 recommend us'),
  note(
    'RECEIVED',
    2,
    `${PEOPLE} ~2 recommended us, ${PEOPLE} ~2 recommended our ${COMPANY}, was|were|been recommended|referred to us ~1 by ~2 ${PEOPLE}, we|us were|was|been ~1 recommended, heard ~1 about|of us ~2 from|through|via ~2 ${PEOPLE}, on|at|upon ~3 recommendation|suggestion of, on|at|upon ~2 ${PEOPLE} recommendation, came|come|comes ~2 through|by|via|on ~2 recommendation|referral, found us through ~2 ${PEOPLE}, got|had ~2 our name|number|details ~1 by|from|through ~2 ${PEOPLE}`,
  ),
];

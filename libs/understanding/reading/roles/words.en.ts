import type { Entry } from '../sign.js';
import type { Role, Stance } from './role.js';

const role = (which: Role, stance: Stance, phrases: string): Entry => [phrases, { is: 'role', role: which, stance }];

/** English words that say what somebody is in a decision. */
export const ROLES_EN: readonly Entry[] = [
  role(
    'buyer',
    'unknown',
    'signs ~2 contract|agreement|order*|off|cheque*, signs, owns the budget, budget holder, budget sits, holds the budget, final word, final say, final decision, last word, purse strings, decides on ~2 money|budget|purchase*, purchase decision, buying decision, purchasing decision, decision is made by, procurement unit, approves ~2 order*|purchase*|budget, nothing ~2 ordered|bought without, signature of, without ~2 signature, nothing gets bought, economic buyer, decision maker, authority to sign, authorised to buy, controls the budget, in charge of purchasing',
  ),
  role(
    'user',
    'unknown',
    'uses ~4 daily|every, uses the system, works in the system, works with it, main user, power user, end user, end users, reads ~1 alarms, alarms go to, runs the plant, runs the, operates, looks after ~2 plant|system|unit|device, deals with ~3 every day, hands-on, in the system all day, data entry, day to day, day-to-day, in practice ~4 looks|does|handles|enters|runs, acknowledges ~2 alarms, every morning, in practice done by',
  ),
  role(
    'influencer',
    'for',
    'speaks for us, on our side, champion, argues for, advocates, advocate for us, put in a good word, vouches for us, backs us, supports us, promotes us, pushes for us, sponsor',
  ),
  role(
    'influencer',
    'unknown',
    'listen to, listens to, listened to, carries weight, opinion of, weighs a lot, has weight, prepares the comparison, prepares ~2 comparison|decision|case, recommends ~3 option|alternative|to the, advises, adviser, advisor, consultant, recommendation, influences, influential, influencer, is key here, respected, sways',
  ),
  role(
    'blocker',
    'against',
    "slowing ~3 down, slows ~3 down, against ground heat, is against, dead against, opposes, opposed to, opposes the, blocks, blocking, blocker, shoots down, refuses, won't agree, won't even agree, will not agree, delays everything, delaying, stands in the way, drags ~1 feet, puts obstacles, resists, vetoes, veto, stick with the current, stay with the current, prefer* the current supplier, asking for more paperwork, demands more, wants to stay",
  ),
  role(
    'conformer',
    'neutral',
    "goes along, go along, going along, follow the chair, follow the others, follow the majority, follow the rest, follows the chair, follows the others, follows the majority, just follow, accepts whatever, accept whatever, whatever the, settles for, fine with, either option, doesn't take a stand, does not take a stand, no opinion, no strong opinion, doesn't mind, does not mind, with the majority, conforms, has no preference, happy with either, will accept, don't take a stand, takes no stand, takes no side",
  ),
];

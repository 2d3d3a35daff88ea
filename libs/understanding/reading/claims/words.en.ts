import type { Entry } from '../sign.js';
import type { ClaimKind } from './claim.js';

const claim = (kind: ClaimKind, weight: number, phrases: string): Entry => [phrases, { is: 'claim', kind, weight }];

/** English words of needs, wishes, doubts and the rest. Weight 2 decides alone; 1 gives way to another kind of weight 2. */
export const CLAIMS_EN: readonly Entry[] = [
  claim(
    'need',
    2,
    "they need, he needs, she needs, needs a, need a, need an, needs an, need to, needs to, in need of, there is a need, a need, is needed, are needed, no longer enough, not enough for, looking for, are looking for ~1 way, a way to, requirement, required, requires, must have, lack, lacks, lacking, the problem is, has to, have to, can't handle, cannot handle, so they need, need is, necessary, essential",
  ),
  claim(
    'wish',
    2,
    'would like, would love, would rather, would prefer, prefers, prefer, prefers to, preferably, wish, wishes, wished, wishes for, wish list, hoping, hope for, hopes for, hopes to, it would be nice|good|great, would be nice, would appreciate, would welcome, ideally, suggested, suggests, asked that, asked us to, asked for a, asked not to, wants, want, wanted, they want, keen to have, dream of',
  ),
  claim(
    'doubt',
    2,
    "doubt, doubts, doubted, doubtful, not sure, isn't sure, is not sure, aren't sure, unsure, unconvinced, not convinced, isn't convinced, don't believe, do not believe, doesn't believe, does not believe, worry that, worries that, worry, worries, worried, afraid that, are afraid, misgivings, reservations, in two minds, questioned, questions whether, questioning, sceptical, skeptical, hesitant, hesitates, wonders whether, wonders if, wary, uneasy, not certain, has concerns, have concerns, concerned, distrust, mistrust, asked ~4 whether",
  ),
  claim(
    'expectation',
    2,
    'expect, expects, expected to, they expected, expectation, expectations, expecting ~3 to|from, assume, assumes, assumed, assumption, take it for granted, takes it for granted, taken for granted, goes without saying, count on, counts on, counting on, insist, insists, rely on, relies on, anticipate*, as a given, it is clear to them, for them it, presume*, presuppose*',
  ),
  claim(
    'life-situation',
    2,
    'maternity leave, paternity leave, parental leave, sick leave, on leave, retires, retire, retiring, retirement, expecting ~2 child|baby|twins, expecting a, are expecting their, expecting their, baby, newborn, twins, second child, first child, had ~2 child, was born, gave birth, moves to, moving to, moves into, moving into, move abroad, moving abroad, relocat*, downsiz*, merge with, merges with, merger, acquired by, new job, changing jobs, changes jobs, changes job, new role, fell ill, ill and, surgery, hospital, recovering, new ceo, ceo starts, new chair, married, wedding, divorce*, passed away, died, death, widow*, studies abroad, back to school, no time for anything, newly retired, is for sale, starts in may',
  ),
  claim(
    'risk',
    2,
    "threaten, threatens, threatened, threatening, risk, risks, at risk, in danger, danger, considering ~4 ending|changing|leaving|switching|cancelling|terminating|moving, consider ~2 leaving|switching|changing, thinking of leaving|switching|cancelling, falls through, fall through, may not renew, might not renew, not renew, will not renew, won't renew, payment problems, in collection, months late, unpaid, not paid, bankruptcy, insolven*, budgets will be cut, budget* ~2 cut, cut budgets, leaving the company, leave the company, about to leave, is leaving, leaves the company, has left, lose the account, losing the account, draining away, slips to next, layoffs, redundanc*, tender out, put out to tender, fear we, move to a competitor, move to another supplier, switch to another, rumours of, unless",
  ),
  claim(
    'competitor',
    2,
    'competitor, competitors, competing offer, has given them, gave them ~2 offer|quote, offer from, quote from, price from, asked ~2 for a quote, for a quote too, quote too, compare us, compares us, comparing us, compare ~1 with, compared us, proposal of its own, of their own, currently using, currently use, currently with, are with, is with ~3 now, for now, agreement with, offered ~3 price, offered half, cheaper from, lower price, been in to present, presented theirs, pitched, rival, rivals, has been calling them, also talking to',
  ),
  // What is denied, is over or was granted is told too: it stands beside what others say.
  claim(
    'need',
    2,
    "do|does not need, don't|doesn't need, no longer need|needs, not needed, no longer needed, no need, need ~4 has|was|is ~1 met|gone|satisfied|covered",
  ),
  claim('life-situation', 2, 'budget|funding|money is|was|has ~2 approved|secured|granted|set|allocated|reserved'),
  claim(
    'risk',
    2,
    'no budget|money|funding for|left|this|in|at, there is no budget|money|funding, have|has no budget|money|funding, budget|funding|money is|was|has ~1 not ~1 approved|secured|granted|set|allocated|reserved',
  ),
  claim(
    'competitor',
    2,
    'service is ~2 with, maintenance is ~2 with, no longer with, no longer use|uses|using, not using',
  ),
];

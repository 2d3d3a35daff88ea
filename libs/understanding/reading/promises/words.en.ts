import type { Entry } from '../sign.js';
import type { Act } from './act.js';

const VERBS: Readonly<Record<Act, string>> = {
  call: 'call|ring|phone|contact|reach|talk|speak',
  visit: 'come|visit|drop|pop|stop|attend|arrive',
  offer: 'quote',
  send: 'send|deliver|forward|email|e-mail|mail|post|prepare|return|provide|share|get|have|put|submit|dispatch|ship|supply|drop|hand',
  info: 'let|find|check|look|investigate|reply|answer|respond|tell|inform|confirm|update|ask|report|clarify|give|come back|get back|keep|hear|know|verify|bring|sort|follow',
  pay: 'pay|refund|credit|settle|transfer|reimburse|correct',
  part: 'order',
  decide: 'decide|discuss|choose',
  sign: 'sign',
  access: 'open|arrange|be there|be at|leave|organise|organize|be home',
  fix: 'fix|repair|replace|install|change|swap|finish|complete|resolve',
  other: 'do|take|handle|make|see',
};

const will = (who: 1 | 2 | 3, act: Act, phrases: string): Entry => [phrases, { is: 'will', who, act }];
const thing = (act: Act, phrases: string): Entry => [phrases, { is: 'thing', act }];
const done = (act: Act | 'any', phrases: string): Entry => [phrases, { is: 'deed', act, end: 'done' }];
const off = (phrases: string): Entry => [phrases, { is: 'deed', act: 'any', end: 'off' }];
const later = (phrases: string): Entry => [phrases, { is: 'deed', act: 'any', end: 'later' }];
const missing = (phrases: string): Entry => [phrases, { is: 'deed', act: 'any', end: 'missing' }];

/** "I will", "we'll", "let me": a promise of the speaker. "The technician will": one of the speaker's side. */
const futures = (Object.entries(VERBS) as [Act, string][]).flatMap(([act, verbs]): Entry[] => {
  const alone = verbs.split('|').filter((verb) => !verb.includes(' '));
  const pairs = verbs.split('|').filter((verb) => verb.includes(' '));
  const after = (head: string): string =>
    [`${head} ~1 ${alone.join('|')}`, ...pairs.map((pair) => `${head} ~1 ${pair}`)].join(', ');
  return [
    will(
      act === 'other' || act === 'fix' ? 3 : 1,
      act,
      [after("i'll|we'll"), after('i|we will|shall'), after("i'm|we're|are|am going to")].join(', '),
    ),
    will(3, act, after('will')),
  ];
});

const SENT = 'shipped|sent|posted|dispatched|mailed|emailed|e-mailed|forwarded|delivered|couriered';
/** "We already shipped", "it has just been sent". */
const SENT_BY_US = `i|we ${SENT}, i|we already|just|also|have|had ~2 ${SENT}, i've|we've ~2 ${SENT}, has|have|was|were|is|are already|just|been ~1 ${SENT}, already ${SENT}`;

/** English phrases that promise, and what became of promises. */
export const PROMISES_EN: readonly Entry[] = [
  ...futures,
  will(
    1,
    'info',
    "i'll|we'll ~1 get back, i|we will get back, i'll|we'll ~1 come back, will come back, i|we will ~1 come back, then i'll come back, i'll|we'll ~1 be in touch, i|we will be in touch, i'll|we'll ~1 find out, i'll|we'll ~1 let you know, i|we will ~1 let you know, let you know, i|we will ~1 look into, i'll|we'll ~1 look into, will get back to you, will be in touch",
  ),
  will(
    1,
    'call',
    "i'll|we'll ~1 call ~1 back, i|we will ~1 call ~1 back, i'll|we'll ~1 give you a call, i|we will ~1 give you a call, i'll|we'll ring",
  ),
  will(
    1,
    'offer',
    "i'll|we'll ~2 send|prepare|get|have ~4 offer|quote|quotation|estimate, i|we will ~2 send|prepare|get|have ~4 offer|quote|quotation|estimate",
  ),
  will(
    3,
    'offer',
    'offer|quote|quotation ~2 will ~2 be|come|arrive|reach, offer|quote comes, have ~1 offer|quote, get ~1 offer|quote',
  ),
  will(
    2,
    'send',
    "you'll ~1 have|get|receive|see, you will ~1 have|get|receive|see, you can expect, expect ~3 by, you ~1 get it",
  ),
  will(
    2,
    'info',
    "you'll ~1 have|get|receive ~1 answer|reply, you will ~1 have|get|receive ~1 answer|reply, you'll hear, you will hear",
  ),
  will(
    3,
    'visit',
    'technician ~3 comes|visits|will|arrives, engineer ~3 comes|visits|will|arrives, fitter ~3 comes|visits|will, someone ~2 will, somebody ~2 will, somebody there, someone there, have somebody, have someone, he will ~1 come, she will ~1 come, they will ~1 come, can come, can only come, visit ~2 is on, send ~1 technician|engineer|fitter|someone|somebody, technician ~1 be',
  ),
  will(
    3,
    'pay',
    'refund ~2 will ~2 be|arrive|reach|show|come, refund arrives, refund is paid, money ~2 will, credit ~3 will, credit note ~2 will, it will be paid, be paid, be refunded, pay ~2 invoice, correct ~2 invoice',
  ),
  will(3, 'part', 'part ~3 will|comes|arrives, parts ~2 will|come|arrive, order ~2 part'),
  will(
    3,
    'sign',
    'signed contract, have ~2 signed, return ~3 signed, sign ~2 contract|agreement|offer, chair* ~1 signs, return ~2 contract',
  ),
  will(
    3,
    'decide',
    'board ~1 decides|meets|discusses|will, let you know ~2 decision, decision ~2 will, meeting is on, know ~2 decision',
  ),
  will(
    3,
    'access',
    "i'll be there, i will be there, we will be there, we'll be there, let you in, let them in, access ~2 arranged, key will, key is, arrange ~1 access, leave ~2 key*, open ~1 door",
  ),
  [
    'i promised, we promised, promised to, promised a, promised the, i promise, we promise, i have promised, we have promised, i said i would, i said we would',
    { is: 'told', maker: 'self' },
  ],
  [
    'customer ~1 promised, client ~1 promised, they promised, she promised, he promised, they said they will, they will return, promised us',
    { is: 'told', maker: 'them' },
  ],
  ['customer|they|she|he|client ~1 said|says|told|confirmed ~2 will|would|they|she|he', { is: 'told', maker: 'other' }],
  [
    'if, perhaps, maybe, might, may, could, would, hopefully, try, can, should, always, usually, normally, sometimes, from now on, automatically',
    { is: 'unsure' },
  ],
  thing('call', 'call, ring, phone, call back, ring back'),
  thing('offer', 'price, prices, euros, offer, quote, quotation, estimate, proposal'),
  thing('visit', 'technician, engineer, fitter, visit, service visit, appointment, installer, no one, nobody'),
  thing('pay', 'refund, credit, credit note, money, invoice, payment, reimbursement'),
  thing('part', 'part, parts, spare part, spare'),
  thing('info', 'find out, explanation, answer, reply, instructions, sort out, question, explain, tell, update'),
  thing(
    'send',
    'send, report, figures, calculation, price list, summary, readings, documents, deliver, drawings, pictures, return, put together, certificate',
  ),
  thing('fix', 'repair, fix, replace, installation'),
  thing('decide', 'decision, decide'),
  thing('sign', 'contract, agreement, signature, signed'),
  thing('access', 'key, door, access'),
  done(
    'call',
    'called, i called, we called, rang, phoned, thanks for the call, thank you for the call, spoke on the phone, as we discussed on the phone, as discussed by phone, talked on the phone, went through everything, call ~2 made|done',
  ),
  done(
    'visit',
    'technician ~2 visited|came|was|replaced|fixed, engineer ~3 visited|came|was|been|replaced|fixed, fitter ~3 visited|came|was|been, visited, has been there, has been on site, have been there, visit ~2 done|carried|made|took, went ~1 site, came by, was on site, were on site',
  ),
  done(
    'offer',
    'here ~3 offer|quote|quotation|proposal, attached ~3 offer|quote|quotation|proposal, enclosed ~3 offer|quote|quotation|proposal, offer|quote|quotation|proposal ~3 attached|enclosed|sent, offer|quote|quotation|proposal ~6 valid|stands|holds, find ~3 offer|quote|quotation|proposal, sent ~3 offer|quote|quotation|proposal, our offer, our quote, updated offer, price includes, with financing, full warranty is included, installed ~3 euros',
  ),
  done(
    'send',
    'here is, here are, attached is, attached are, is attached, are attached, enclosed is, i sent, we sent, have sent, has been sent, was sent, sent you, have emailed, delivered, readings are, reading is, reading was, returned, sent back, in the attachment, please find',
  ),
  done('send', SENT_BY_US),
  [SENT_BY_US, { is: 'sent' }],
  done(
    'info',
    'i looked into, we looked into, found out, it turned out, turns out, i checked, we checked, now clear, is clear now, here is the answer, i confirm, we confirm, is confirmed, confirmed, suits us, works for us, fits us, we found',
  ),
  done(
    'pay',
    'invoice ~4 paid, has been paid, have paid, just paid, i paid, we paid, was paid, been refunded, was refunded, refunded, refund ~4 paid|made|issued|sent, money ~3 returned|refunded|paid, been returned to your account, credit note ~3 attached|sent|issued, invoice ~3 corrected|settled, payment ~2 made|sent, settled',
  ),
  done(
    'part',
    'part ~4 arrived|fitted|place|installed|replaced|delivered|changed|come, parts ~3 arrived|fitted|installed, part is in',
  ),
  done(
    'decide',
    "board ~2 approved|accepted|decided|chose, we decided, i decided, we have decided, have decided, decision is, decision was, decision ~2 made, we chose, we accept, approved it, let's proceed, go ahead, we go with, going with you, go with you",
  ),
  done(
    'sign',
    'signed contract ~2 attached|enclosed, contract ~2 signed, signed ~2 contract, signed and, is signed, signed it, signed agreement',
  ),
  done(
    'access',
    'door ~2 open*, opened ~2 door, got in, let ~2 in, got to work, key ~3 handed|left|given, have opened, gave ~2 key*',
  ),
  done(
    'fix',
    'the cause was, the reason was, the fault was, the error was, caused by, a ~2 was stuck|faulty|broken, was faulty, was stuck, has been fixed, is fixed, now fixed, was fixed, been repaired, been replaced, we replaced, replaced, we fixed, i fixed, repaired, fitted, installed, is fine again, works again',
  ),
  done(
    'any',
    'as promised, as agreed, i promised ~1 here, as i promised, as we agreed, you were promised, we talked about',
  ),
  off(
    "cancel, cancelled, cancelling, canceled, canceling, no longer needed, not needed, no longer available, no longer made, take back ~2 promise, withdraw*, will not come, won't come, there will be no, cannot be paid, can't be paid, cannot make, cannot offer, can't offer, cannot send, unable to pay, not able to, after all, skip the, was a mistake, do not deliver, don't deliver, not be possible, call off, called off, drop the",
  ),
  later(
    'delayed, move the, moved the delivery, move ~2 visit|call|delivery|appointment, postpone*, a new time, new time, new date, takes longer, need more time, needs more time, more time, reschedul*, push ~3 back, pushed back, running late, is late, back order, cannot make ~3 in time, not in time, instead, is ill, can only come, later than, not be ready, slipped, delay',
  ),
  missing(
    "you promised, you had promised, was promised, were promised, been promised, were supposed, was supposed, supposed to, should be here, should have, was due, were due, has not arrived, hasn't arrived, not arrived, did not come, didn't come, did not call, didn't call, nobody did, nobody called, nobody came, no one showed, nobody showed, no one came, no one called, not received, have not received, haven't received, still missing, still without, still do not, still don't, have heard nothing, heard nothing, in vain, where is, where are, were going to, is not on my, not on my account, although it was agreed, although ~3 promised, waited all day, waited at home, waited for you*, waited the whole, never came, never called, never arrived, never sent, never received, never turned, never showed, did not arrive, didn't arrive, did not show, didn't show, did not send, didn't send, did not turn up, didn't turn up, no sign of, has not come, hasn't come, has not been, hasn't been, not yet received, not yet arrived, not yet come, yet to receive, yet to hear, not heard from, is overdue, what happened to, whatever happened to, ought to have, was expected, were expecting, was expecting, was going to",
  ),
];

import type { Entry } from '../sign.js';

/** English words that ask for something, ask again, or only confirm a receipt. */
export const REQUESTS_EN: readonly Entry[] = [
  [
    'could you, can you, would you, will you, could we, can we, can i, could i, may i, may we, is it possible, would it be possible, could somebody, could someone, can somebody, can someone',
    { is: 'asks', weight: 1 },
  ],
  [
    "please, kindly, i need, we need, i'd need, we'd need, i would need, we would need, i'd like, i would like, we'd like, we would like, i want, we want, need help, help needed, please help, looking for, requesting, request, waiting for an explanation, waiting for an answer, waiting for your, needs to be, need to be, tell me, let us know, let me know, send us, send me, fix it, cancel my, cancel our, i'm cancelling, we are terminating, terminate, terminating, we terminate, not renewing, stop the, we are not renewing, want to cancel, a question about, have a question, wondering, i wonder, advise, explain why, want to speak",
    { is: 'asks', weight: 1 },
  ],
  [
    "any news, any update, any updates, any progress, have not received an answer, haven't received an answer, not received an answer, no answer, no reply, not heard, haven't heard, have not heard, i asked ~4 last, asked about this, asked last, still waiting for ~3 answer|reply, following up, follow up on, just checking, checking in, chasing, reminder, to remind, going|intend|intending|planning|plan to ~1 answer|reply|respond, how long ~5 wait, how much longer, has there been an answer, has anyone looked, did you get my, did you receive my, what is happening with, what's happening with, what is the status, what's the status, status of, what is the state, nobody has replied, no one has replied, nobody has answered, no one has answered, ever going to, forgotten, heard nothing",
    { is: 'again' },
  ],
  [
    'message|request|form|ticket|enquiry|inquiry|case|mail|e-mail|question|feedback ~3 received|registered|queue|forwarded|arrived|assigned|passed|logged|recorded, we have received your, we received your, have received your message, thank you for contacting, thanks for contacting, thanks for getting in touch, thank you for getting in touch, thanks for your message, thank you for your message, thanks for reaching out, thank you for reaching out, automatic reply, automated confirmation, automated reply, automated response, automatic response, auto-reply, out of the office, out of office, annual leave, on leave until, on holiday until, do not reply, get back to you as soon as possible, reply as soon as possible, in the queue, in our queue, your request number, ticket number, keep you posted, keep you updated, started working on your request, will be with you shortly, will update you when, working days, is being processed, we reply within, usual response time, response time, high volume, acknowledge receipt, acknowledgement',
    { is: 'receipt' },
  ],
  [
    'when|where ~2 it|they|that, how long ~3 it|that, is it|that coming|ready|done|finished|sent',
    { is: 'whereabouts' },
  ],
  [
    "terminat*, giving notice, give notice, notice to end, notice of termination, cancel|cancelling|canceling|ending|ended|closing ~3 contract|agreement|subscription|membership|account|policy|plan, end ~1 contract|agreement|subscription|membership, contract|agreement|subscription|membership|account|policy ~2 ends|ended|expires|lapses|closed, won't|not ~1 renew|renewing|continue|continuing, no longer ~2 customer|customers, no longer need|use|require ~3 contract|service|services|subscription|account|unit|device|system, leaving you, switching|switched|switch|moving|moved ~1 to another|someone ~1 provider|supplier|company|operator|else, changing|changed|change ~1 provider|providers|supplier|suppliers|operator",
    { is: 'ends' },
  ],
  [
    'i|we ~2 sold ~2 house|flat|apartment|cottage|property|building|business|company|car, house|flat|apartment|cottage|property|building|business|company|car ~3 sold, moving|moved|move ~1 out|abroad|away|overseas, passed away, has|have died, deceased, late husband|wife|father|mother, estate of, closing|closed|closes down, winding up, out of business, ceased|ceases|ceasing ~1 trading|operations|business, bankrup*, taken out of use|service, decommission*, demolish*, torn down, scrapped, new owner, new owners',
    { is: 'ends' },
  ],
  [
    "i'll, we'll, i|we ~1 will|shall, i'm|we're ~1 going|planning|about, i am going|planning|about to, we are going|planning|about to, i|we plan|intend|aim to",
    { is: 'plans' },
  ],
  [
    "lean|leaning ~1 towards, inclined to, in favour of, you|we ~1 can|may ~1 close, can be closed, may be closed, no further action, nothing further, nothing else, that is all, that's all, all sorted, sorted now, ok, okay, noted, understood, got it, sounds good|great|fine, works for me|us, that works, fine by|with me|us, that is fine, that's fine, all good, all set, good to know|hear, glad to hear, makes sense, fair enough, see you, no worries, agreed, i agree, we agree, look|looking forward, received ~2 offer|quote|report|invoice|message|answer|reply|part|instructions, got ~2 offer|quote|report|invoice|message|answer|reply|part|instructions",
    { is: 'agrees' },
  ],
];

import type { Entry } from '../sign.js';

const word = (weight: number, phrases: string): Entry => [phrases, { is: 'feeling', weight, sort: 'word' }];
const fault = (weight: number, phrases: string): Entry => [phrases, { is: 'feeling', weight, sort: 'fault' }];
const thanks = (weight: number, phrases: string): Entry => [phrases, { is: 'feeling', weight, sort: 'thanks' }];

/** English words that show a feeling. A weight of 0 takes a word out of a shorter stem: `kind regards` is not `kind`. */
export const FEELINGS_EN: readonly Entry[] = [
  word(
    2.2,
    "excellent*, amazing*, awesome, fantastic*, brilliant*, wonderful*, superb*, outstanding*, perfect*, love, loved, lovely, best, exceptional*, flawless*, stellar, terrific, incredible, incredibly good, first-rate, first class, top notch, five stars, wow, delighted, thrilled, can't fault, cannot fault, wouldn't trade, would not trade",
  ),
  word(
    0,
    'best regards, best wishes, all the best, love to know, would love, would love to, best to, best time, best way, best option, at best, best number, best before, perfectly clear that, best suited, best fit*',
  ),
  word(
    2,
    'happy, happier, pleased, glad, satisfied, grateful, impressed, impressive, praised, praises, praise, enthusiastic*, great, spot on, superior, keen, relieved, exceeded ~2 expectations, warmly recommended, highly recommend*, recommended us, recommend you, recommends us, would recommend, will recommend, speaks for us, nothing to complain, no complaints, nothing but praise, put in a good word, great reception, high spirits',
  ),
  word(
    0,
    'happy to help, happy to answer, happy to discuss, happy to send, happy to call, glad to help, great question, happy to',
  ),
  word(
    1.5,
    'good, nice, nicely, friendly, polite, politely, helpful, quick, quickly, quicker, fast, faster, smooth*, easy, easily, easier, professional*, reliable, reliably, appreciate*, appreciated, enjoy*, clear, clearest, clearly better, courteous, tidy, neat, efficient*, comfortable, comfy, well done, well packed, went well, goes well, going well, very well, works well, work well, worked well, went very well, recommend, impeccable, thoughtful, kind of you, so kind, warm reception, positive, pleasant*, solved, sorted quickly, surprised, saved money, better than, trustworthy, optimistic, interested, laughed, good mood, like it, liked it, we like, i like, valuable',
  ),
  word(
    0,
    'good morning, good afternoon, good evening, good day, good to know, a good time, would be good, would be nice, would be great, nice to have, clear that, not clear, kind regards, if possible quickly, how fast, how quickly, how easy, easy way, easiest, be nice, be good, be great, help fast, as fast as, fast as possible, as quickly, fastest, clear the, clear fault, good friday, is ~1 clear, interested to know, good call, like to, surprised to see, nice day, nice weekend, good weekend, faster reply, hard and fast',
  ),
  word(
    1.2,
    'works again, works now, working again, works fine, runs smoothly, works, running again, fixed now, all good, back to normal, warm again, improved, improvement*, resolved, in order, on time, sound good, sounds good, as promised, exactly what, paid off, comfortable again, up and running',
  ),
  word(
    0,
    'how ~3 works, if ~3 works, ready on time, works with, works on, works also, works at, that works, paid on time, be ready on time, works for us, works for me, works offline, also works',
  ),
  word(
    1.6,
    "not bad, not bad at all, not half bad, not a bad, not too shabby, no fault to find, could not be better, couldn't be better, couldn't be happier, could not be happier, can't complain, cannot complain, not disappointed",
  ),
  thanks(
    1.7,
    'thank you so much, thanks so much, many thanks, big thanks, huge thanks, thanks a million, thank you very much, thanks for the quick, thank you for the quick, thanks for the fast, thank you for the fast, thanks for the help, thank you for the help, thank you for your help, thanks for your help, thank you for ~3 work, thanks for ~3 help, thank you for ~3 help, thanks for ~3 work, thanks to your team, thanks to jenny, thank you all, thanks everyone, thank you for the great, thank you for the flowers, cheers for, thank you for calling, thanks for calling, thank you for everything, thank you for the good, thank you for ~2 patience, thank you for ~2 service, thanks for ~2 service, thank you for coming, thanks for coming, thank you for explaining, thanks for explaining',
  ),
  thanks(0.3, 'thanks, thank you, cheers, thx, ta'),
  word(-2, 'no thanks to'),
  word(
    -1.2,
    "another supplier, did not choose, didn't choose, chose another, isn't sure, is not sure, not sure, draining away, a danger",
  ),
  word(
    0,
    'no thanks, thanks for ~1 patience, thank you for contacting, thanks for ~1 message, thank you for ~1 message',
  ),
  word(
    -2.6,
    'terribl*, horribl*, awful*, dreadful*, appalling*, disgust*, disgrace*, shocking*, outrageous*, ridiculous*, unacceptable, furious, worst, useless, hate, hated, rubbish, garbage, pathetic, atrocious, angry, disaster*, nightmare, never again, had enough, fed up, incompetent, scandalous, abysmal, unbelievable, joke, lousy, shameful, intolerable',
  ),
  word(0, 'unbelievably good, worst case, joked, no joke'),
  word(
    -2,
    "expected better, expected more, mood ~2 cool, mood ~2 cold, atmosphere ~2 cool, atmosphere ~2 tense, bad, badly, poor, poorly, disappoint*, dissatisf*, unhappy, upset, annoy*, frustrat*, irritat*, rude, rudely, worse, worsen*, mess, messy, unreliable, unprofessional*, unfair, impatient, losing patience, lost patience, lose patience, lost trust, no longer trust, do not trust, don't trust, would not recommend, wouldn't recommend, can't recommend, cannot recommend, do not recommend, don't recommend, cannot accept, can't accept, do not accept, let down, letting us down, let us down, tense, icy, hostile, sick of, tired of, sick and tired, not good enough, not very good, not great, not happy, not satisfied, not impressed, not pleased, not exactly a success, out of control, falling apart, can't go on, cannot go on, threaten*, waste of, wasted, dead against, careless*, sloppy, ignored, ignoring, lied, lying, misleading, overcharg*, ruined, ruin, spoiled, rip-off, cheated, hung up, hang up, on edge, ashamed, insult*, chaos, chaotic, grumpy, refuses, freezing",
  ),
  word(0, 'not only bad'),
  word(
    -1.5,
    "sorry state, complain, complained, complaint*, complains, worried, worries, worry, afraid, fear, fears, scared, concern*, unfortunately chose, problematic, gave up, against, opposes, opposed, blocking, shoots down, slowing, delaying, delays everything, expected more, expected better, nobody, no one, nobody seems, takes no responsibility, in vain, won't pay, will not pay, in danger, at risk, doubt*, sceptical*, skeptical*, not convinced, misgivings, unhappy about, dragged on, dragging, pity, harsh, dislike*, unwilling, reluctan*, weak, too expensive, not worth, losing, lose",
  ),
  word(
    0,
    'no one needs, against the invoice, as a concern, concerning the, concerning our, concerning my, concerning your, without a doubt, no doubt, no worries, not to worry, no need to worry, no problem, no problems, lose the account number, who is against, no one was hurt',
  ),
  word(-0.8, 'unfortunately, sadly, regrettably, sorry'),
  word(0, 'sorry for, sorry to bother, sorry about'),
  fault(
    -1.6,
    "broken, broke, breaks down, broke down, stopped working, stops working, not working, doesn't work, does not work, don't work, do not work, didn't work, did not work, isn't working, won't start, does not start, doesn't start, will not start, not start, fails, failed, failing, failure*, fault, faults, faulty, error, errors, crash*, leak, leaks, leaking, leaked, freezes, frozen, stuck, hangs, keeps dropping, keeps stopping, drops out, dropping, outage, disconnect*, disappeared, vanished, missing, lost, wiped, damaged, damage, scratched, crushed, dented, wrong, incorrect, incorrectly, mistake, mistakes, twice charged, charged twice, double charged, charged double, late, delay, delays, delayed, overdue payment claims, overdue, never arrived, never came, never called, not arrived, not come, has not arrived, hasn't arrived, nothing has come, nothing has happened, nobody came, no one came, nobody called, nobody calls, no one called, no one showed, nobody showed, nobody has, no one has, nobody answers, still waiting, still no, still not, still nothing, still broken, again wrong, wrong again, went dead, line went dead, on hold, waited, been waiting, cold, stay cold, stays cold, noise, noisy, loud, louder, rattling, rattles, smells, smell, runs out, ran out, cuts out, does not heat, doesn't heat, not heating, not enough, not reach, unfinished, left unfinished, did not come, didn't come, did not call, didn't call, did not show, not answered, unanswered, collection letter, reminder for ~2 invoice, payment reminder, outdated, bug, bugs, glitch*, blank, empty tank, falls out, dead, tripped, trips, not possible to log, unable to, can't log, cannot log, can't access, cannot access, can't reach, cannot reach",
  ),
  fault(
    0,
    'no fault, fault was cleared, error was, error was on our, no noise, not late, is late in the, cold weather, in the cold, noise level, about noise, late in the year, late autumn, late next, late summer, of late, latest, the noise comes, too late to change, not lost, lost in thought, will be late, fault went away, found the fault, fault quickly, no error*, dead against, wrong number, fault of a, unable to attend, frozen food, damage insurance',
  ),
  fault(
    -1.3,
    'too much, too late, too long, too expensive, too loud, too high, too slow, too hot, too cold, too many, too weak, too hard, too big, too difficult, too complicated, too little, too few, too small a, third time, fourth time, fifth time, third call, fourth call, second time, same fault, same problem, same issue, same error, same thing again, again the same, again and again, over and over, repeated*, keeps happening, every time i, problem, problems, issue, issues, four times, three times, five times, four different people, slow, slower, slowly, expensive, pricey, costly, goes up every, price increase*, doubled, nothing happens, nothing happened, although ~6 promised, although ~6 agreed, although ~6 paid, though ~6 promised, although ~4 supposed, was supposed to, were supposed to, should have been, how long ~4 wait, a week of waiting, weeks of waiting, is # degrees, only # degrees, lost patience, stand still, nothing to do with my, nothing to do with our, hardly, barely, scarcely',
  ),
  fault(
    0,
    'no issue, no issues, any problems, if there are problems, problem solved, problem is solved, issue is solved, issue resolved, problem resolved, any issues, an issue of, not too, issue an, issued, issuing, issue a, not expensive, less expensive, how expensive, how slow',
  ),
  fault(
    -1.6,
    "rattle*, humming, buzzing, banging, beeping, beeps, whining, grinding, vibrat*, shuts down, shut down by itself, switches off, switches itself, turns itself, overheat*, no heat, no hot water, no heating, no warm water, lukewarm, dripping, drips, flooded, flooding, soaked, smoke, burning smell, mouldy, moldy, mould, won't turn, won't open, won't connect, won't heat, won't stop, won't load, will not turn, will not open, will not connect, will not heat, not responding, unresponsive, no response, malfunction*, out of order, defective, red light, flashing, warning light, alarm went, alarm keeps, error code, has not worked, hasn't worked, has not been fixed, hasn't been fixed, not been fixed, not been repaired, not been replaced, came loose, fell off, cracked, torn, bent, gave up the ghost, packed up, conked out, keeps switching|stopping|dropping|failing|crashing|breaking|leaking|beeping|turning|losing|disappearing|falling|shutting",
  ),
  fault(
    -1.4,
    'yet again, constantly, continually, for weeks, for months, for ages, another week, twice already, several times, many times, countless times, too often, time and again, twice as long, longer than promised, longer than agreed, longer than you, much longer than, hours late, days late, weeks late, without telling, without warning, without asking, without notice, without any notice, no apology, without an apology, no explanation, nobody explained, nobody told, no one told, was not told, were not told, never told, not what we agreed, not what was agreed, not as agreed, contrary to, more than agreed, more than quoted, more than offered',
  ),
  word(
    -2,
    "shambles, farce, cowboy*, botched, bodged, shoddy, half-hearted, substandard, inadequate, inexcusable, inconsiderate, arrogant, dismissive, condescending, patronis*, unhelpful, clueless, amateur*, negligent, neglected, exasperat*, infuriat*, dismay*, appalled, gutted, deplorable, embarrass*, run-around, runaround, fobbed off, passed around, passed from ~2 to, kept in the dark, left in the dark, left hanging, left waiting, left us, end of my tether, enough is enough, misled, lied to, not acceptable, won't accept, will not accept, i demand, we demand, money back, grumbl*, moaned, lost confidence, losing confidence, lost our trust, lost faith, not listening, does not listen, do not listen, don't listen, not taken seriously, not taking us seriously",
  ),
  word(
    2,
    'prompt, promptly, swift, swiftly, hassle-free, no hassle, painless, seamless*, effortless*, first-class, five out of five, ten out of ten, hats off, kudos, couldn’t ask for, could not ask for, went above and beyond, above and beyond, a pleasure, such a pleasure, over the moon, life saver, lifesaver, big smile, knew what ~2 doing, made our day, made my day, accommodating, considerate, attentive, responsive, commend*, compliment*, singing our praises, sang our praises',
  ),
  word(0, "it's okay, it is okay, it's ok, neither good nor bad, so so, fair enough, does what it says"),
  [
    "not, no, never, neither, nor, without, hardly, barely, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, can't, cannot, couldn't, won't, wouldn't, haven't, hasn't, hadn't, shouldn't, ain't, nothing",
    { is: 'not' },
  ],
  [
    'very, really, so, extremely, absolutely, totally, truly, incredibly, highly, super, particularly, utterly, completely, honestly, most',
    { is: 'more', by: 1.4 },
  ],
  ['a bit, slightly, somewhat, fairly, quite, rather, a little, kind of, sort of', { is: 'more', by: 0.7 }],
  ['but, however, though, yet, nevertheless, although', { is: 'but' }],
  [
    'oh great, oh wonderful, oh nice, oh perfect, just great, just what we needed, just what i needed, just perfect, thanks a lot for nothing, thanks for nothing, way to go, what a wonderful ~4 thanks to you, what a great ~4 thanks to you, how nice that again, bravo, yeah right, well done again, great job again, great again, lovely again, congratulations again, what a surprise again',
    { is: 'irony' },
  ],
];

import { describe, expect, it } from '@jest/globals';
import { Chance } from '../simulation/chance.js';
import { brokenHeldBack, keptByThemHeldBack } from './from-customers/afterwards-held-back.js';
import { complaint } from './from-customers/complaint.js';
import { endOfUse } from './from-customers/end-of-use.js';
import { inquiry } from './from-customers/inquiry.js';
import { promiseByThem } from './from-customers/promise.js';
import { brokenByUs, keptByThem, reminder } from './from-customers/reminder.js';
import { request } from './from-customers/request.js';
import { thanks } from './from-customers/thanks.js';
import { acknowledgement } from './from-us/acknowledgement.js';
import { farewell } from './from-us/farewell.js';
import { keptHeldBack, renegotiatedHeldBack, withdrawnHeldBack } from './from-us/afterwards-held-back.js';
import { keptByUs, renegotiatedByUs, withdrawnByUs } from './from-us/afterwards.js';
import { answer } from './from-us/answer.js';
import { contract } from './from-us/contract.js';
import { offer } from './from-us/offer.js';
import { promiseByUs } from './from-us/promise.js';
import { call } from './in-notes/call.js';
import { hallway } from './in-notes/hallway.js';
import { meeting } from './in-notes/meeting.js';
import { claim } from './in-notes/claims.js';
import { claimHeldBack, roleHeldBack } from './in-notes/claims-held-back.js';
import { promiseInNote, roleRemark } from './in-notes/roles.js';
import { inflect } from './declension.js';
import { dueTime, fill } from './wording.js';

const LARGE = {
  complaint,
  endOfUse,
  inquiry,
  promiseByThem,
  request,
  thanks,
  acknowledgement,
  answer,
  contract,
  offer,
  promiseByUs,
  call,
  hallway,
  meeting,
  claims: [...claim, ...claimHeldBack],
};
const SMALL = {
  farewell,
  brokenByUs: [...brokenByUs, ...brokenHeldBack],
  keptByThem: [...keptByThem, ...keptByThemHeldBack],
  reminder,
  keptByUs: [...keptByUs, ...keptHeldBack],
  renegotiatedByUs: [...renegotiatedByUs, ...renegotiatedHeldBack],
  withdrawnByUs: [...withdrawnByUs, ...withdrawnHeldBack],
  promiseInNote,
  roleRemark: [...roleRemark, ...roleHeldBack],
};

describe('the templates', () => {
  it.each(Object.entries(LARGE))('%s has forty or more, three quarters of them Finnish, in two halves', (_, list) => {
    expect(list.length).toBeGreaterThanOrEqual(40);
    const finnish = list.filter(({ language }) => language === 'fi').length / list.length;
    expect(finnish).toBeGreaterThan(0.65);
    expect(finnish).toBeLessThan(0.85);
    const held = list.filter(({ half }) => half === 'b').length / list.length;
    expect(held).toBeGreaterThan(0.3);
    expect(held).toBeLessThan(0.6);
  });

  it('have ids and texts of their own', () => {
    const all = Object.values({ ...LARGE, ...SMALL }).flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('fill every slot in every case they use', () => {
    const chance = new Chance('slots');
    for (const list of Object.values({ ...LARGE, ...SMALL }))
      for (const { text, language, due, id } of list)
        for (let device = 0; device < 7; device++) {
          const about = {
            language,
            now: Date.parse('2026-03-04T08:00:00Z'),
            name: 'Pekka',
            other: 'Aino Salo',
            agent: 'Elsa',
            address: 'Koivukuja 3',
            device,
            number: '123456',
          };
          const filled = fill(text, about, due, chance).text;
          expect(`${id}: ${filled}`).not.toMatch(/[{}]|undefined| {2}|^ | [.,]/);
        }
  });
});

describe('the words', () => {
  it('inflect given names', () => {
    expect(inflect('Pekka', 'gen')).toBe('Pekan');
    expect(inflect('Antti', 'all')).toBe('Antille');
    expect(inflect('Heikki', 'par')).toBe('Heikkiä');
    expect(inflect('Joonas', 'gen')).toBe('Joonaksen');
    expect(inflect('Joonas', 'par')).toBe('Joonasta');
    expect(inflect('Johan', 'ade')).toBe('Johanilla');
    expect(inflect('Aino', 'ade')).toBe('Ainolla');
  });

  it('fall due by the clock of Helsinki', () => {
    const friday = Date.parse('2026-03-27T10:00:00Z');
    const iso = (due: Parameters<typeof dueTime>[0]) => new Date(dueTime(due, friday, friday) ?? 0).toISOString();
    expect(iso('today')).toBe('2026-03-27T21:59:59.000Z');
    expect(iso('tomorrow-noon')).toBe('2026-03-28T10:00:00.000Z');
    // The clocks go forward on 29 March.
    expect(iso('days-2')).toBe('2026-03-29T20:59:59.000Z');
    expect(iso('next-week')).toBe('2026-04-05T20:59:59.000Z');
    expect(iso('month-end')).toBe('2026-03-31T20:59:59.000Z');
    expect(dueTime('none', friday, friday)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimKeyOf, standingClaims, type ClaimJudged, type ClaimMade } from './standing-claims.js';

const made: ClaimMade = {
  kind: 'risk', party: 'a', customers: ['a'], contact: 'n1', author: 'Elsa', at: '2026-01-01T00:00:00.000Z', quote: { from: 0, to: 5 }, words: 'Uhkaa vaihtaa toimittajaa.',
}; // prettier-ignore
const claim = claimKeyOf(made);

describe('what stands of claims', () => {
  it('is to be asked again when its shelf life is over, which begins anew when somebody confirms it; it falls when somebody denies it', () => {
    const judged = (confirmedAt: string | null, holds: boolean) => new Map([[claim, { confirmedAt, holds }]]);
    expect(standingClaims([made, made])).toMatchObject([{ holds: true, staleAt: '2026-04-01T00:00:00.000Z' }]);
    const confirmed = judged('2026-04-20T00:00:00.000Z', true);
    expect(standingClaims([made], confirmed)).toMatchObject([{ holds: true, staleAt: '2026-07-19T00:00:00.000Z' }]);
    expect(standingClaims([made], judged('2026-04-20T00:00:00.000Z', false))).toMatchObject([{ holds: false }]);
  });

  it('is the same claim when it is read again', () => {
    expect(claimKeyOf({ ...made, words: 'Uhkaa  vaihtaa toimittajaa. ' })).toBe(claim);
    expect(claimKeyOf({ ...made, contact: 'n2' })).not.toBe(claim);
  });
});

const wish = (contact: string, author: string | null, day: string, words: string, of: Partial<ClaimMade> = {}): ClaimMade => ({
  ...made, kind: 'wish', contact, author, at: `${day}T08:00:00.000Z`, words, ...of,
}); // prettier-ignore
const WANTS = 'Haluavat raportin kuukausittain.';
const WANTS_NOT = 'Eivät halua raporttia.';
/** By contact: what stands, with contacts in the place of keys. */
function stands(claims: readonly ClaimMade[], judged: ReadonlyMap<string, ClaimJudged> = new Map()) {
  const contactOf = new Map(claims.map((one) => [claimKeyOf(one), one.contact]));
  const named = (keys: readonly string[]) => keys.map((key) => contactOf.get(key)!).sort();
  return Object.fromEntries(
    standingClaims(claims, judged).map(({ contact, holds, endedBy, confirmedBy, contradicts, staleAt }) => [
      contact,
      {
        holds,
        endedBy: endedBy && contactOf.get(endedBy),
        confirmedBy: named(confirmedBy),
        contradicts: named(contradicts),
        until: staleAt.slice(0, 10),
      },
    ]),
  );
}

describe('claims beside each other', () => {
  const first = wish('n1', 'Elsa', '2026-01-01', WANTS);

  it('contradict where two authors say otherwise, and both hold', () => {
    expect(stands([first, wish('n2', 'Otso', '2026-02-01', WANTS_NOT)])).toMatchObject({
      n1: { holds: true, contradicts: ['n2'] },
      n2: { holds: true, contradicts: ['n1'] },
    });
  });

  it('contradict where two people of an account say otherwise, whoever wrote it down', () => {
    const [hanna, pekka] = [{ customers: ['hanna'] }, { customers: ['pekka'] }];
    expect(
      stands([wish('n1', 'Elsa', '2026-01-01', WANTS, hanna), wish('n2', 'Elsa', '2026-02-01', WANTS_NOT, pekka)]),
    ).toMatchObject({ n1: { holds: true, contradicts: ['n2'] } });
  });

  it('contradict where the notes on two people name their account too: that makes them no one', () => {
    const [hanna, pekka] = [{ customers: ['hanna', 'a'] }, { customers: ['a', 'pekka'] }];
    expect(
      stands([wish('n1', 'Elsa', '2026-01-01', WANTS, hanna), wish('n2', 'Elsa', '2026-02-01', WANTS_NOT, pekka)]),
    ).toMatchObject({ n1: { holds: true, endedBy: null, contradicts: ['n2'] } });
  });

  it('are no matter of each other where they are of two people and personal: how to call them, when they retire', () => {
    const [hanna, pekka] = [{ customers: ['hanna', 'a'] }, { customers: ['pekka', 'a'] }];
    const none = { n1: { holds: true, contradicts: [], confirmedBy: [] }, n2: { contradicts: [] } };
    for (const [kind, one, other] of [
      ['wish', 'Haluaa yhteydenotot sähköpostilla.', 'Ei halua yhteydenottoja sähköpostilla.'],
      ['wish', 'Wants a call.', 'Does not want a call.'],
      ['life-situation', 'Jää eläkkeelle keväällä.', 'Jää eläkkeelle syksyllä.'],
      ['life-situation', 'Jää eläkkeelle keväällä.', 'Jää eläkkeelle keväällä.'],
    ] as const) {
      const [a, b] = [
        wish('n1', 'Elsa', '2026-01-01', one, { kind }),
        wish('n2', 'Otso', '2026-02-01', other, { kind }),
      ];
      expect(
        stands([
          { ...a, ...hanna },
          { ...b, ...pekka },
        ]),
      ).toMatchObject(none);
      expect(
        stands([
          { ...a, ...hanna },
          { ...b, customers: ['a'] },
        ]),
      ).toMatchObject(none);
    }
    expect(
      stands([
        wish('n1', 'Elsa', '2026-01-01', 'Jää eläkkeelle keväällä.', { kind: 'life-situation', ...hanna }),
        wish('n2', 'Otso', '2026-02-01', 'Jää eläkkeelle syksyllä.', { kind: 'life-situation', ...hanna }),
      ]),
    ).toMatchObject({ n1: { contradicts: ['n2'] } });
  });

  it('are of two events where a season lies between them', () => {
    const moves = (day: string, season: string, contact: string, author: string) =>
      wish(contact, author, day, `Perhe muuttaa ${season} toiselle paikkakunnalle.`, { kind: 'life-situation' });
    const first = moves('2026-01-10', 'keväällä', 'n1', 'Elsa');
    expect(stands([first, moves('2026-02-10', 'syksyllä', 'n2', 'Otso')])).toMatchObject({
      n1: { contradicts: ['n2'] },
    });
    expect(stands([first, moves('2026-09-10', 'talvella', 'n2', 'Otso')])).toMatchObject({ n1: { contradicts: [] } });
  });

  it('end where the same author says otherwise later, or anybody says that it is so no longer', () => {
    expect(stands([first, wish('n2', 'Elsa', '2026-02-01', WANTS_NOT)])).toMatchObject({
      n1: { holds: false, endedBy: 'n2', contradicts: [] },
      n2: { holds: true, endedBy: null, contradicts: [] },
    });
    expect(stands([first, wish('n2', 'Otso', '2026-02-01', 'Eivät enää halua raporttia.')])).toMatchObject({
      n1: { holds: false, endedBy: 'n2' },
      n2: { holds: true, contradicts: [] },
    });
    // It was said before: there was nothing that it could have ended.
    expect(stands([first, wish('n2', 'Otso', '2025-12-01', 'Eivät enää halua raporttia.')])).toMatchObject({
      n1: { holds: true, contradicts: ['n2'] },
    });
  });

  it('do neither where nobody knows who wrote them, or when both are of one note', () => {
    expect(stands([wish('n1', null, '2026-01-01', WANTS), wish('n2', null, '2026-02-01', WANTS_NOT)])).toMatchObject({
      n1: { holds: true, confirmedBy: [], contradicts: ['n2'] },
    });
    expect(standingClaims([first, { ...first, words: WANTS_NOT }])).toMatchObject([
      { holds: true, contradicts: [] },
      { holds: true, contradicts: [] },
    ]);
  });

  it('stand by what people say of them: who confirms one since stands before what ended it, what is denied ends nothing', () => {
    const later = wish('n2', 'Elsa', '2026-02-01', WANTS_NOT);
    const say = (of: ClaimMade, confirmedAt: string | null, holds: boolean) =>
      new Map([[claimKeyOf(of), { confirmedAt, holds }]]);
    expect(stands([first, later], say(first, '2026-03-01T08:00:00.000Z', true))).toMatchObject({
      n1: { holds: true, contradicts: ['n2'] },
      n2: { contradicts: ['n1'] },
    });
    expect(stands([first, later], say(first, '2026-01-15T08:00:00.000Z', true))).toMatchObject({
      n1: { holds: false },
    });
    expect(stands([first, later], say(later, null, false))).toMatchObject({
      n1: { holds: true, contradicts: [] },
      n2: { holds: false, contradicts: [] },
    });
  });

  it('contradict only within the shelf life of both', () => {
    const far = wish('n2', 'Otso', '2027-01-02', WANTS_NOT);
    expect(stands([first, far])).toMatchObject({ n1: { holds: true, contradicts: [] }, n2: { contradicts: [] } });
    const again = wish('n3', 'Aino', '2026-06-01', WANTS);
    expect(stands([first, far, again])).toMatchObject({
      n1: { until: '2027-06-01', confirmedBy: ['n3'], contradicts: ['n2'] },
      n3: { until: '2027-06-01', confirmedBy: ['n1'] },
    });
  });

  it('are told of the last fifty where thousands say the same', () => {
    const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours)).toISOString();
    const many = Array.from({ length: 3_000 }, (_, hour): ClaimMade => {
      const [author, words] = hour % 2 === 0 ? ['Elsa', WANTS] : ['Otso', WANTS_NOT];
      return { ...wish(`n${hour}`, author, '2026-01-01', words), customers: [`h${hour}`], at: at(hour) };
    });
    const last = standingClaims(many).at(-1)!;
    const keys = many
      .filter(({ author }) => author === 'Elsa')
      .slice(-50)
      .map(claimKeyOf);
    expect([...last.contradicts].sort()).toEqual(keys.sort());
  });

  it('are of one party', () => {
    expect(stands([first, wish('n2', 'Otso', '2026-02-01', WANTS_NOT, { party: 'b' })])).toMatchObject({
      n1: { contradicts: [] },
    });
  });
});

const WORDS = [
  ['wish', WANTS], ['wish', WANTS_NOT], ['wish', 'Eivät enää halua raporttia.'], ['need', 'Tarvitsevat raportin.'], ['need', 'Raporttia ei tarvita.'],
  ['need', 'They need a heat pump.'], ['need', 'They do not need a heat pump.'], ['doubt', 'Hanna epäilee laskelmaa.'], ['doubt', 'Pekka ei epäile laskelmaa.'],
  ['doubt', 'Hanna ei enää epäile laskelmaa.'], ['competitor', 'Huolto on nyt Viluttomalla.'], ['competitor', 'Huollosta vastaa toistaiseksi Pohjanpumppu.'],
  ['life-situation', 'Perhe muuttaa keväällä toiselle paikkakunnalle.'], ['life-situation', 'Perhe muuttaa syksyllä toiselle paikkakunnalle.'],
  ['life-situation', 'Budjetti on hyväksytty.'], ['risk', 'Rahaa ei ole.'], ['risk', 'Uhkaa vaihtaa toimittajaa.'],
] as const; // prettier-ignore

const claimsArbitrary = fc.array(
  fc
    .record({
      said: fc.constantFrom(...WORDS),
      contact: fc.integer({ min: 1, max: 12 }),
      judged: fc.option(fc.record({ day: fc.integer({ min: 0, max: 500 }), holds: fc.boolean() }), { freq: 4 }),
    })
    .map(({ said: [kind, words], contact, judged }) => {
      // All that is of a note is one thing in it.
      const one: ClaimMade = {
        ...made, kind, words, contact: `n${contact}`, party: contact % 4 === 0 ? 'b' : 'a', customers: [['h'], ['p'], ['h', 'a']][contact % 3]!,
        author: [null, 'Elsa', 'Otso', 'Aino'][contact % 4]!, at: new Date(Date.UTC(2026, 0, 1) + (contact % 6) * 70 * 86_400_000).toISOString(),
      }; // prettier-ignore
      const confirmedAt = judged && new Date(Date.UTC(2026, 0, 1) + judged.day * 86_400_000).toISOString();
      return { one, judged: judged && { confirmedAt, holds: judged.holds } };
    }),
  { minLength: 10, maxLength: 24 },
);

describe('what claims are beside each other', () => {
  const all = (drawn: readonly { readonly one: ClaimMade; readonly judged: ClaimJudged | null }[]) => {
    const judged = new Map<string, ClaimJudged>();
    for (const { one, judged: said } of drawn) if (said) judged.set(claimKeyOf(one), said);
    return { claims: drawn.map(({ one }) => one), judged };
  };
  const byKey = (claims: readonly ClaimMade[], judged: ReadonlyMap<string, ClaimJudged>) =>
    new Map(standingClaims(claims, judged).map((one) => [one.key, one]));

  it('is told of both, of none beside itself, of one party and of what holds', () => {
    let seen = 0;
    fc.assert(
      fc.property(claimsArbitrary, (drawn) => {
        const { claims, judged } = all(drawn);
        const standing = byKey(claims, judged);
        for (const { key, contradicts, confirmedBy, endedBy, holds, party, at } of standing.values()) {
          for (const other of [...contradicts, ...confirmedBy]) {
            expect(other).not.toBe(key);
            expect(standing.get(other)).toMatchObject({ party, holds: true });
          }
          for (const other of contradicts) {
            seen++;
            expect(holds).toBe(true);
            expect(standing.get(other)!.contradicts).toContain(key);
          }
          if (holds) for (const other of confirmedBy) expect(standing.get(other)!.confirmedBy).toContain(key);
          if (endedBy === null) continue;
          expect(holds).toBe(false);
          expect(standing.get(endedBy)!.at > at).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('does not depend on the order in which they come, nor on doubles, nor on what is said of other parties', () => {
    fc.assert(
      fc.property(claimsArbitrary, fc.infiniteStream(fc.nat(1000)), (drawn, numbers) => {
        const { claims, judged } = all(drawn);
        const mixed = [...claims, ...claims.slice(0, 3)]
          .map((one) => ({ one, place: numbers.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const straight = byKey(claims, judged);
        expect(byKey(mixed, judged)).toEqual(straight);
        const apart = ['a', 'b'].map((party) => claims.filter((one) => one.party === party));
        expect(new Map(apart.flatMap((own) => [...byKey(own, judged)]))).toEqual(straight);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROLES } from '../reading/roles/role.js';
import { roleOfSource } from './map-roles.js';
import { isNameOf, roleMapOf, type RoleStatement } from './seats.js';

const says = (
  by: string,
  person: string,
  role: RoleStatement['role'],
  at: string,
  stance: RoleStatement['stance'] = 'unknown',
): RoleStatement => ({
  by,
  person,
  role,
  stance,
  at,
  evidence: null,
});

describe('the roles in an account', () => {
  it('hold the last word of each author, show where they differ, and say which seat is empty', () => {
    const map = roleMapOf([
      says('Elsa', 'pekka', 'user', '2026-01-01'),
      says('Elsa', 'pekka', 'buyer', '2026-03-01'),
      says('Otso', 'pekka', 'buyer', '2026-02-01'),
      says('Elsa', 'liisa', 'influencer', '2026-01-01', 'for'),
      says('Otso', 'liisa', 'influencer', '2026-01-02', 'against'),
    ]);
    expect(map.seats).toMatchObject([
      { person: 'pekka', role: 'buyer', agreed: true },
      { person: 'liisa', role: 'influencer', agreed: false, stance: 'against' },
    ]);
    expect(map.missing).toEqual(['user']);
  });

  it('do not depend on the order of the statements', () => {
    const statement = fc
      .record({
        by: fc.constantFrom('Elsa', 'Otso', 'crm'),
        person: fc.constantFrom('pekka', 'liisa'),
        role: fc.constantFrom(...ROLES),
        stance: fc.constantFrom('for', 'against', 'unknown'),
        at: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
      })
      .map((each): RoleStatement => ({ ...each, stance: each.stance, evidence: null }));
    fc.assert(fc.property(fc.array(statement), (all) => expect(roleMapOf([...all].reverse())).toEqual(roleMapOf(all))));
  });

  it('are known by the words of HubSpot and Salesforce', () => {
    expect(['DECISION_MAKER', 'BUDGET_HOLDER', 'END_USER', 'CHAMPION', 'BLOCKER', 'OTHER'].map(roleOfSource)).toEqual([
      'buyer', 'buyer', 'user', 'influencer', 'blocker', undefined,
    ]); // prettier-ignore
    expect(['Economic Buyer', 'Business User', 'Evaluator', 'Executive Sponsor'].map(roleOfSource)).toEqual([
      'buyer', 'user', 'influencer', 'influencer',
    ]); // prettier-ignore
  });

  it.each([
    ['Pekan', 'Pekka', true],
    ['Pekalle', 'Pekka', true],
    ['Liisaa', 'Liisa', true],
    ['Joonaksen', 'Joonas', true],
    ['Mikko', 'Mika', false],
    ['Antti', 'Anna', false],
  ])('%s may be %s: %s', (written, name, may) => expect(isNameOf(written, name)).toBe(may));
});

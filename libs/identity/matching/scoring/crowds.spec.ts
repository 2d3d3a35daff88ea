import { expect, test } from '@jest/globals';
import { unpackFeatures, type MatchFeatures } from '../features.js';
import { withoutCrowd } from './crowds.js';

const WORK = {
  street: 'tehtaankatu', houseNumber: '1', postalCode: '00140', city: 'helsinki',
  phones: ['+35894123456', '+358401112222'], emails: ['henkilosto@tehdas.example'],
}; // prettier-ignore
const person = (given: string, more: Partial<MatchFeatures> = {}): MatchFeatures => ({
  ...unpackFeatures('["p"]'), given: [given], names: ['korpi'], ...WORK, ...more,
}); // prettier-ignore
const crowdedBy =
  (...keys: readonly string[]) =>
  () =>
    keys;

test('what two share with a crowd is left out of both, and nothing else', () => {
  const [a, b] = [person('aino'), person('eero')];
  const [one, other] = withoutCrowd(a, b, crowdedBy('pt|4123456', 'pn|korpi|aino'));
  expect([one, other]).toEqual([
    { ...a, phones: ['+358401112222'] },
    { ...b, phones: ['+358401112222'] },
  ]);
  const [nowhere] = withoutCrowd(a, b, crowdedBy('ps|tehtaankatu|1'));
  expect(nowhere).toEqual({ ...a, street: '', houseNumber: '', postalCode: '', city: '' });
  const [unwritten] = withoutCrowd(a, b, crowdedBy('pe|henkilosto'));
  expect(unwritten).toEqual({ ...a, emails: [] });
});

test('what only one of them shares with a crowd counts, against the other', () => {
  const [a, b] = [person('aino'), person('eero', { street: 'rantatie', phones: [] })];
  expect(withoutCrowd(a, b, crowdedBy('ps|tehtaankatu|1', 'pt|4123456'))).toEqual([a, b]);
});

test('the same records give the same objects, whose scores are remembered', () => {
  const [a, b] = [person('aino'), person('eero')];
  const crowded = crowdedBy('pt|4123456', 'ps|tehtaankatu|1');
  expect(withoutCrowd(a, b, crowded)[0]).toBe(withoutCrowd(a, person('aino'), crowded)[0]);
  expect(withoutCrowd(a, b, crowdedBy())).toEqual([a, b]);
});

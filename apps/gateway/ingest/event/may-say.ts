import type { Observation, Problem } from '#contracts';
import type { Viewer } from '../../access/viewer.js';
import { mayDo, type Permission } from '../../graphql/policy/policy.js';

/** What is said by a person, not by a system: whoever may not say it in the console may not publish it either. */
const SAID_BY: Readonly<Partial<Record<Observation['kind'], Permission>>> = {
  'identity.decided': 'identity:decide',
  'fact.set': 'identity:decide',
  'understanding.judged': 'understanding:judge',
  'text.read': 'understanding:judge',
  'experiment.changed': 'experiments:decide',
  'group.defined': 'groups:define',
};

/** Why this caller may not publish these; undefined where it may. */
export function forbiddenTo({ role }: Viewer, observations: readonly Observation[]): Problem | undefined {
  const needed = observations.map(({ kind }) => SAID_BY[kind]).find((one) => one !== undefined && !mayDo(role, one));
  return (
    needed && {
      code: 'type.forbidden',
      path: '/type',
      reason: `says what only a role with ${needed} may say, and this one is ${role}`,
      expected: 'what the source itself knows; decisions are sent as mutations by those who may decide',
    }
  );
}

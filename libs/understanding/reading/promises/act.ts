/** What is promised, as far as it matters for seeing whether it was done. */
export const ACTS = [
  'call',
  'visit',
  'offer',
  'send',
  'info',
  'pay',
  'part',
  'decide',
  'sign',
  'access',
  'fix',
  'other',
] as const;
export type Act = (typeof ACTS)[number];

/**
 * What was promised (left) and what else proves it beside the same (right): whoever promised to find out may call or
 * send a report; whoever promised to send "the contract" is done when it is signed and returned.
 */
const PROVES: Readonly<Record<Act, readonly Act[]>> = {
  call: [],
  visit: ['fix'],
  offer: [],
  send: ['info', 'offer', 'sign', 'part', 'decide'],
  info: ['send', 'fix', 'call', 'decide'],
  pay: [],
  part: ['visit', 'fix'],
  decide: ['info', 'sign'],
  sign: [],
  access: [],
  fix: ['visit', 'part'],
  other: ['call', 'visit', 'offer', 'send', 'info', 'pay', 'part', 'decide', 'sign', 'access', 'fix'],
};

/** Whether doing `done` keeps a promise of `promised`; `any` is "as promised". */
export const proves = (promised: Act, done: Act | 'any'): boolean =>
  done === 'any' || promised === done || PROVES[promised].includes(done);

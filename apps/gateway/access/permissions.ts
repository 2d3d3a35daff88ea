import type { Role } from './viewer.js';

/** Everything that is allowed to some and not to others, in one place. */
export const PERMISSIONS = [
  /** Publish events. An integration that is bound to a source publishes for that one alone. */
  'events:publish',
  /** See what would become of events, without publishing them. */
  'events:try',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  analyst: new Set(),
  agent: new Set(),
  integration: new Set(['events:publish', 'events:try']),
  steward: new Set(['events:try']),
  'privacy-officer': new Set(),
  admin: new Set(['events:try']),
  owner: new Set(PERMISSIONS),
};

export const may = (role: Role, permission: Permission): boolean => ALLOWED[role].has(permission);

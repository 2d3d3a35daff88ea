import type { DataClass } from '#contracts';
import type { Role } from '../../access/viewer.js';

/** Every field of the schema names one; a field without one fails the start. */
export type { DataClass };

/** `plain` as it is, `masked` so that its form remains, `withheld` as null. */
export type Showing = 'plain' | 'masked' | 'withheld';

type Row = Readonly<Record<DataClass, Showing>>;
const all = (showing: Showing): Row => ({
  PUBLIC: 'plain',
  BUSINESS: showing,
  NAME: showing,
  CONTACT: showing,
  TEXT: showing,
  IDENTITY: showing,
  RAW: showing,
});

/** Who sees what: the one place where this is decided. */
const SHOWN: Readonly<Record<Role, Row>> = {
  owner: all('plain'),
  'privacy-officer': all('plain'),
  steward: { ...all('plain'), TEXT: 'masked' },
  agent: { ...all('plain'), IDENTITY: 'masked', RAW: 'withheld' },
  analyst: { ...all('masked'), BUSINESS: 'plain', IDENTITY: 'withheld', RAW: 'withheld' },
  admin: { ...all('withheld'), BUSINESS: 'plain' },
  // It reads the errors of its own source alone.
  integration: { ...all('withheld'), RAW: 'plain' },
};

export const showingOf = (role: Role, dataClass: DataClass): Showing => SHOWN[role][dataClass];

/** Everything that is allowed to some and not to others: operations of the schema, and routes beside it. */
export const PERMISSIONS = [
  // To be told who one is.
  'me:read',
  'graph:read',
  // To look somebody up by a name is to be told the name: only for those who see names plain.
  'names:search',
  'sources:read',
  'parked:read',
  'parked:decide',
  'notes:write',
  // To say who is who, and by what that is judged.
  'identity:decide',
  // To say what a touchpoint, a promise, a wait, a claim or a role really is.
  'understanding:judge',
  // To say what is tried with customers, and whether it is kept.
  'experiments:decide',
  // To say what a group of customers is.
  'groups:define',
  'schema:read',
  // Publish events. An integration that is bound to a source publishes for that one alone.
  'events:publish',
  // See what would become of events, without publishing them.
  'events:try',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who may do what: the one place where this is decided. */
const MAY: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  'privacy-officer': ['me:read', 'graph:read', 'names:search', 'sources:read', 'notes:write'],
  steward: [
    'me:read',
    'graph:read',
    'names:search',
    'sources:read',
    'parked:read',
    'parked:decide',
    'notes:write',
    'identity:decide',
    'understanding:judge',
    'experiments:decide',
    'groups:define',
    'events:try',
  ],
  agent: [
    'me:read',
    'graph:read',
    'names:search',
    'sources:read',
    'notes:write',
    'understanding:judge',
    'experiments:decide',
    'groups:define',
  ],
  analyst: ['me:read', 'graph:read', 'sources:read', 'experiments:decide', 'groups:define'],
  admin: ['me:read', 'sources:read', 'events:try'],
  // Its own source alone: the readers are bound to it.
  integration: ['me:read', 'sources:read', 'parked:read', 'events:publish', 'events:try'],
};

export const mayDo = (role: Role, permission: Permission): boolean => MAY[role].includes(permission);

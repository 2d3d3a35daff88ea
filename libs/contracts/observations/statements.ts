import type { ExperimentFields } from '../experiment.js';
import type { Address, Observed, PartyKind, PartyReference } from './parties.js';

export interface ConsentRecorded extends Observed {
  readonly kind: 'consent.recorded';
  readonly party: PartyReference;
  readonly purpose: string;
  readonly status: 'granted' | 'denied' | 'withdrawn';
  readonly evidence?: string | null;
}

/** A person or a machine says that two parties are, or are not, the same. Undo is a new decision that may name the old one. */
export interface IdentityDecided extends Observed {
  readonly kind: 'identity.decided';
  readonly key: string;
  readonly verdict: 'same' | 'not-same' | 'cannot-tell' | 'retracted';
  readonly a: PartyReference;
  readonly b: PartyReference;
  readonly by: string;
  readonly reason?: string | null;
  /** Of a retraction: the id of the one decision that it takes back; all on the pair where absent. */
  readonly retracts?: string;
}

/** What a person can set. An address is set as a whole; lists (e-mail addresses, phone numbers) lose no value, so there is nothing to set. */
export const SETTABLE = [
  'name', 'givenName', 'familyName', 'birthDate', 'gender', 'nationalId', 'occupation', 'title', 'buyingRole', 'businessId', 'industry', 'language', 'owner', 'address',
] as const; // prettier-ignore
export type SettableField = (typeof SETTABLE)[number];

const ONLY_OF: Partial<Readonly<Record<SettableField, PartyKind>>> = {
  givenName: 'person', familyName: 'person', birthDate: 'person', gender: 'person', nationalId: 'person', occupation: 'person', title: 'person', buyingRole: 'person',
  businessId: 'organization', industry: 'organization',
}; // prettier-ignore

export const isSettable = (kind: PartyKind, field: SettableField): boolean => (ONLY_OF[field] ?? kind) === kind;

/**
 * A person sets what a party's fact is, or takes that back: no source and no rule outranks it. It goes with the record
 * it names; of one record and field the last word stands.
 */
export interface FactSet extends Observed {
  readonly kind: 'fact.set';
  readonly party: PartyReference;
  readonly field: SettableField;
  /** A text, or of the field `address` all of its parts; null: there is none. Absent where it is taken back. */
  readonly value?: string | Address | null;
  readonly takenBack?: true;
  readonly by: string;
  readonly reason?: string | null;
}

/** What people can judge of what was understood. */
export const JUDGED = ['touchpoint', 'promise', 'wait', 'claim', 'role'] as const;

/** A person says what something means: it outranks every reader. The last word on each thing stands. */
export interface UnderstandingJudged extends Observed {
  readonly kind: 'understanding.judged';
  readonly key: string;
  readonly about: (typeof JUDGED)[number];
  /** The id of the touchpoint, promise, wait or claim; a role has none. */
  readonly target?: string;
  /** Whose it is; of a role the person. */
  readonly party: PartyReference;
  /** Of a role: in whose decisions. */
  readonly account?: PartyReference;
  /** A feeling; what became of a promise; `ANSWERED` or `NO_REQUEST`; `HOLDS` or `NO_LONGER`; a role. */
  readonly verdict: string;
  readonly stance?: string;
  readonly by: string;
}

/** A small change that is tried with real customers at one touchpoint. Of each field the last word stands. */
export interface ExperimentChanged extends Observed {
  readonly kind: 'experiment.changed';
  /** The experiment's id. */
  readonly experiment: string;
  readonly fields: ExperimentFields;
  readonly by: string;
}

/** Somebody says what a group is: what is absent stays, what is null goes. The last word on each part stands. */
export interface GroupDefined extends Observed {
  readonly kind: 'group.defined';
  /** The group's id. */
  readonly key: string;
  readonly said: {
    readonly name?: string | null;
    readonly description?: string | null;
    /** Which customers are of it, as `CustomerFilter` of libs/graph; a group found by behaviour has none. */
    readonly filter?: object | null;
    readonly retired?: boolean | null;
  };
  readonly by: string;
}

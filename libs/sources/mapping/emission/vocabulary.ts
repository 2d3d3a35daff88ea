import { OUTCOMES, RELATION_TYPES, type Observation, type RecordAttributes } from '#contracts';
import * as parties from './party-slots.js';
import * as slots from './slots.js';
import type { Slot } from './slots.js';

/** The places that a mapping may fill in one kind of observation. */
export interface Shape {
  readonly required: Readonly<Record<string, Slot>>;
  readonly optional: Readonly<Record<string, Slot>>;
  /** A patch: where absent means unchanged and `null` means removed. */
  readonly patch?: { readonly name: 'attributes' | 'fields'; readonly slots: Readonly<Record<string, Slot>> };
  /** What stands where the mapping leaves a place empty. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

type Kind = Exclude<
  Observation['kind'],
  'identity.decided' | 'fact.set' | 'understanding.judged' | 'text.read' | 'experiment.changed' | 'group.defined'
>;
type Fields<K extends Kind> = keyof Extract<Observation, { kind: K; fields: unknown }>['fields'];

const ATTRIBUTES: Readonly<Record<keyof RecordAttributes, Slot>> = {
  name: slots.text,
  givenName: slots.text,
  middleName: slots.text,
  familyName: slots.text,
  emails: slots.texts,
  phones: slots.texts,
  otherEmails: slots.texts,
  mobilePhone: slots.text,
  birthDate: slots.day,
  gender: slots.text,
  birthPlace: slots.text,
  nationalId: slots.text,
  occupation: slots.text,
  address: slots.address,
  title: slots.text,
  language: slots.text,
  buyingRole: slots.text,
  owner: slots.text,
  organization: parties.party,
  businessId: slots.text,
  domains: slots.texts,
  industry: slots.text,
  parent: parties.party,
  customers: parties.parties,
};

const CASE: Readonly<Record<Fields<'case.changed'>, Slot>> = {
  subject: slots.text,
  requester: parties.party,
  organization: parties.party,
  status: slots.status,
  priority: slots.priority,
  channel: slots.channel,
  assignee: slots.text,
  openedAt: slots.time,
  satisfaction: slots.unit,
  satisfactionComment: slots.longText,
};

const OPPORTUNITY: Readonly<Record<Fields<'opportunity.changed'>, Slot>> = {
  name: slots.text,
  organization: parties.party,
  contacts: parties.contacts,
  offering: slots.text,
  stage: slots.text,
  amount: slots.amount,
  currency: slots.text,
  closeDate: slots.day,
  outcome: slots.oneOf(OUTCOMES),
  owner: slots.text,
};

const NOTE: Readonly<Record<Fields<'note.changed'>, Slot>> = {
  text: slots.longText,
  author: slots.text,
  writtenAt: slots.time,
  about: parties.parties,
  visibility: slots.oneOf(['everyone', 'team']),
  channel: slots.channel,
};

/** A mapping may say everything that an event can say, except that two parties are the same: that takes a person or a rule. */
export const VOCABULARY: Readonly<Record<Kind, Shape>> = {
  'record.changed': {
    required: { party: parties.party },
    optional: { mention: slots.flag },
    patch: { name: 'attributes', slots: ATTRIBUTES },
  },
  'record.deleted': { required: { party: parties.party }, optional: { privacy: slots.flag, restored: slots.flag } },
  'record.merged': { required: { survivor: parties.party, losers: parties.parties }, optional: {} },
  'interaction.observed': {
    required: { key: slots.key, occurredAt: slots.time, channel: slots.channel, direction: slots.direction },
    optional: {
      form: slots.text,
      subject: slots.text,
      text: slots.longText,
      by: slots.text,
      automatic: slots.flag,
      withdrawn: slots.flag,
      parties: parties.parties,
      caseKey: slots.key,
      opportunityKey: slots.key,
      assumed: slots.texts,
    },
    defaults: { form: 'message', parties: [] },
  },
  'case.changed': { required: { key: slots.key }, optional: {}, patch: { name: 'fields', slots: CASE } },
  'case.merged': { required: { survivorKey: slots.key, loserKeys: slots.texts }, optional: {} },
  'opportunity.changed': {
    required: { key: slots.key },
    optional: { deleted: slots.flag },
    patch: { name: 'fields', slots: OPPORTUNITY },
  },
  'note.changed': {
    required: { key: slots.key },
    optional: { deleted: slots.flag },
    patch: { name: 'fields', slots: NOTE },
  },
  'feedback.given': {
    required: { key: slots.key, party: parties.party, form: slots.text },
    optional: {
      givenAt: slots.time,
      score: slots.number,
      scale: slots.scale,
      text: slots.longText,
      about: slots.text,
    },
    defaults: { score: null, scale: null },
  },
  'relation.changed': {
    required: { type: slots.oneOf(RELATION_TYPES), from: parties.party, to: parties.party },
    optional: { ended: slots.flag },
  },
  'consent.recorded': {
    required: { party: parties.party, purpose: slots.text, status: slots.oneOf(['granted', 'denied', 'withdrawn']) },
    optional: { evidence: slots.longText },
  },
};

import { formatOf } from '../../words/format.js';
import { likelihoodIn } from './odds.js';

const format = formatOf('en');
const { number, one } = format;

/** Arguments of a sentence by name; numbers as decimal digits. */
export type SentenceArgs = Readonly<Record<string, string>>;

const { sure, chance } = likelihoodIn(format, 'under');
const records = (count: number) => `${number(count)} ${one(count) ? 'record' : 'records'}`;
const customers = (count: number) => `${number(count)} ${one(count) ? 'customer' : 'customers'}`;
const shared = (what: string, args: SentenceArgs) =>
  `One customer: both carry the same ${what}${args['carriers'] === undefined ? '' : `, which ${records(Number(args['carriers']))} ${one(Number(args['carriers'])) ? 'carries' : 'carry'} in all`}.`;

export const en = {
  title: 'Identity',
  lead: 'Is this one customer or two?',
  waiting: (count: number) => `${number(count)} ${one(count) ? 'pair waits' : 'pairs wait'} for a person`,
  queue: 'Waiting for a person',
  order: 'Order',
  orders: { doubt: 'Most doubtful', size: 'Largest', newest: 'Newest' },
  reason: 'Why',
  reasons: { any: 'Any reason', doubtful: 'Doubtful', conflict: 'They conflict', oversize: 'Large group' },
  ofCustomer: 'Only what concerns one customer',
  allCustomers: 'Show all',
  and: (a: string, b: string) => `${a} and ${b}`,
  unnamed: 'Without a name',
  rowScore: (value: number, isAverage: boolean) => `${sure(value)} likely${isAverage ? ' on average' : ''}`,
  rowSize: records,
  more: 'Show more',
  file: 'identity-queue',
  nothingYet: {
    title: 'Nobody waits to be told apart',
    text: 'Whatever is in doubt comes here by itself. To put two customers together, select them on the list of customers.',
  },
  noMatch: {
    title: 'No pair waits for this',
    text: 'There are no pairs with this reason or of this customer.',
    widen: 'Show all pairs',
  },
  choose: { title: 'Choose a pair', text: 'Its records, the evidence, and what was ever decided are shown here.' },
  gone: { title: 'There is no such pair', text: 'One of the ids leads nowhere, or both lead to the same record.' },

  records: 'What the records say',
  onlyDifferences: 'Only differences',
  field: 'Attribute',
  saysNothing: 'says nothing',
  alike: (count: number) => `${number(count)} ${one(count) ? 'attribute is' : 'attributes are'} the same`,
  noDifference: 'They say nothing different.',
  customerOf: 'Customer',
  oneCustomer: 'one customer',
  twoCustomers: 'two customers',
  since: (when: string) => `known since ${when}`,
  state: { LIVE: 'live', DELETED: 'deleted at its source', ERASED: 'erased', MERGED: 'merged at its source' },
  fields: {
    name: 'Name', givenName: 'Given name', familyName: 'Family name', emails: 'E-mail', phones: 'Phone', birthDate: 'Birth date',
    'address.street': 'Street', 'address.postalCode': 'Postal code', 'address.city': 'City', 'address.country': 'Country',
    organization: 'Organisation', businessId: 'Business id', domains: 'Domains', title: 'Title', language: 'Language',
    industry: 'Industry', owner: 'Owner', nationalId: 'National id', buyingRole: 'Buying role', parent: 'Part of',
  } as Readonly<Record<string, string>>, // prettier-ignore

  why: 'How the evidence adds up',
  whyMore: 'in bits: +1 is twice as likely',
  whyLabel: (total: number, threshold: number) =>
    `Waterfall of evidence: together ${number(total, 1)} bits, which is ${sure(total)} likely; the machine decides from ${number(threshold, 1)} bits, ${sure(threshold)}.`,
  notCompared: 'A person and an organization are not compared.',
  nothingCompared: 'The two were never compared: nothing that both say brought them together.',
  prior: 'Before comparing',
  total: 'These two together',
  threshold: 'decides by itself',
  bits: (value: number) => `${value >= 0 ? '+' : ''}${number(value, 1)}`,
  table: { what: 'What', level: 'How far they agree', bits: 'Bits', rarity: 'Of which for rarity', sum: 'Sum' },
  attributes: {
    givenName: 'Given name', familyName: 'Family name', birthDate: 'Birth date', birthPlace: 'Birth place', gender: 'Gender',
    occupation: 'Occupation', nationalId: 'National id', employer: 'Employer', name: 'Name', legalForm: 'Legal form',
    businessId: 'Business id', domain: 'Domain', address: 'Street address', place: 'Place', addressLine2: 'Address line 2',
    phone: 'Phone', email: 'E-mail',
  } as Readonly<Record<string, string>>, // prettier-ignore
  levels: {
    same: 'the same', near: 'nearly the same', different: 'different', another: 'another of several',
    within: 'one within the other', most: 'most of it', some: 'some of it', local: 'same before the @', domain: 'same domain',
    both: 'postal code and city', 'postal-code': 'same postal code', city: 'same city', region: 'same region',
    street: 'same street', number: 'same number', initial: 'same initial', variant: 'a form of the same name', similar: 'sounds alike', part: 'a part of it', swapped: 'day and month swapped',
    slip: 'one slip of the pen', 'two-slips': 'two slips of the pen', partial: 'as far as known', year: 'same year',
  } as Readonly<Record<string, string>>, // prettier-ignore
  caps: {
    branches: 'Less: each name has a word of its own',
    'given-names-conflict': 'Less: given names conflict',
    'birth-dates-conflict': 'Less: birth dates conflict',
    'family-names-conflict': 'Less: other family names at one address',
    'no-given-name': 'Less: a given name is missing',
    'one-home': 'Less: may be two of one home',
  } as Readonly<Record<string, string>>,
  flip: 'What would turn it',
  flipTo: (attribute: string, level: string, total: number) => `${attribute} “${level}”: ${sure(total)} likely`,
  flippedBy: {
    SAME: 'A decision “same”',
    NOT_SAME: 'A decision “not the same”',
    RETRACTED: 'Taking a decision back',
    CANNOT_TELL: 'A decision “cannot tell”',
  },
  shared: 'Both carry',
  sharedBy: (carriers: number, counts: boolean) =>
    counts ? `carried by ${records(carriers)}` : `carried by ${records(carriers)}: too many, so it does not count`,
  hidden: 'hidden from your role',
  kinds: { EMAIL: 'E-mail', PHONE: 'Phone', BUSINESS_ID: 'Business id', DOMAIN: 'Domain' },

  how: 'How it was built',
  howMore: (count: number) => `${number(count)} ${one(count) ? 'step' : 'steps'}`,
  step: (a: string, b: string) => `${a} joined ${b}`,
  howNone: 'Nothing was joined: each record is a customer by itself.',
  sentences: {
    'identity.same.decided': () => 'One customer: somebody decided so.',
    'identity.same.merged-at-source': () => 'One customer: the source merged them itself.',
    'identity.same.alike': (args: SentenceArgs) =>
      args['threshold'] === undefined
        ? 'One customer: they are alike enough.'
        : `One customer: by the evidence ${chance(args['score'])} likely, and ${chance(args['threshold'])} is enough.`,
    'identity.same.email': (args: SentenceArgs) => shared('e-mail address', args),
    'identity.same.phone': (args: SentenceArgs) => shared('phone number', args),
    'identity.same.business-id': (args: SentenceArgs) => shared('business id', args),
    'identity.same.domain': (args: SentenceArgs) => shared('domain', args),
    'identity.same.through-others': (args: SentenceArgs) =>
      `One customer: a chain of ${number(Number(args['steps'] ?? 0))} joins leads from the one to the other.`,
    'identity.apart.decided': () => 'Two customers: somebody decided so.',
    'identity.apart.conflict': () => 'Two customers: they share an identifier, but what else they say contradicts it.',
    'identity.apart.doubtful': (args: SentenceArgs) =>
      args['pairs'] !== undefined
        ? `Perhaps one customer: by these two records ${chance(args['score'])} likely, by the ${number(Number(args['pairs']))} pairs of the two customers’ records ${chance(args['average'])} on average.`
        : `Perhaps one customer: by the evidence ${chance(args['score'])} likely. A person is asked from ${chance(args['reviewThreshold'])} on; from ${chance(args['threshold'])} on the machine decides by itself.`,
    'identity.apart.unlike': (args: SentenceArgs) =>
      args['pairs'] !== undefined
        ? `Two customers: by the evidence it is only ${chance(args['average'])} likely that they are one, on average over the ${number(Number(args['pairs']))} pairs of their records; a person is asked from ${chance(args['reviewThreshold'])} on.`
        : `Two customers: by the evidence it is only ${chance(args['score'])} likely that they are one; a person is asked from ${chance(args['reviewThreshold'])} on.`,
    'identity.apart.never-met': () => 'Two customers: nothing that both say has brought them together.',
  } as Readonly<Record<string, (args: SentenceArgs) => string>>,

  decide: 'Decide',
  decideMore: 'Nothing is sent before you have seen what it does',
  verdicts: { SAME: 'Same customer', NOT_SAME: 'Not the same', CANNOT_TELL: 'Cannot tell' },
  effect: 'What it would do',
  effectNone: 'Nobody’s records would be put together otherwise.',
  effectChange: (before: number, after: number) => `${customers(before)} → ${customers(after)}`,
  effectTouchpoints: (count: number) =>
    `${number(count)} ${one(count) ? 'touchpoint shows' : 'touchpoints show'} under another customer`,
  effectPromises: (count: number) => `${number(count)} ${one(count) ? 'promise goes' : 'promises go'} with them`,
  effectWaits: (count: number) => `${number(count)} ${one(count) ? 'request goes' : 'requests go'} with them, since`,
  effectCases: (count: number) => `${number(count)} ${one(count) ? 'case goes' : 'cases go'} with them`,
  effectMore: (count: number) => `and ${number(count)} more`,
  effectAgainst: (count: number) =>
    `${number(count)} ${one(count) ? 'decision stands' : 'decisions stand'} against it: it would not take effect until ${one(count) ? 'that is' : 'those are'} taken back.`,
  effectDiffers: (field: string, values: string) => `One customer would have more than one ${field}: ${values}.`,
  cannotTellEffect: 'The pair waits no more. Nothing else changes.',
  before: 'Before',
  after: 'After',
  say: 'Why, for whoever asks later',
  saySuggest: { SAME: 'The same person or company', NOT_SAME: 'Not the same', CANNOT_TELL: 'Too little to go by' },
  send: { SAME: 'Make them one', NOT_SAME: 'Keep them apart', CANNOT_TELL: 'Put aside' },
  cancel: 'Cancel',
  decided: {
    SAME: 'They are one customer now.', NOT_SAME: 'They are kept apart now.', CANNOT_TELL: 'The pair was put aside.',
  }, // prettier-ignore
  pending: 'It is written down and will take effect in a moment.',
  mayNot: 'Your role may look but not decide. Stewards and owners may.',
  undoReason: 'Taken back right away',

  log: 'What was decided',
  logNone: 'Nobody has decided anything about these two.',
  said: {
    SAME: 'said that they are the same',
    NOT_SAME: 'said that they are not the same',
    CANNOT_TELL: 'could not tell',
    RETRACTED: 'took a decision back',
  },
  bySource: (source: string) => `${source}, the source itself,`,
  stands: 'in force',
  noLonger: 'no longer in force',
  undo: 'Undo',
  undoTitle: 'Take this decision back',
  undoText: 'Customers become what they would be had it never been taken.',
  undone: (unassigned: number) =>
    unassigned === 0
      ? 'It was taken back.'
      : `It was taken back. ${number(unassigned)} ${one(unassigned) ? 'note was' : 'notes were'} written since about the whole customer and ${one(unassigned) ? 'stays' : 'stay'} where ${one(unassigned) ? 'it is' : 'they are'}.`,
  someone: 'Somebody',

  members: 'Records of this customer',
  split: 'Split off',
  splitName: (record: string) => `Split off ${record}`,
  splitTitle: (record: string) => `Split off ${record}`,
  splitText: (others: number) =>
    `It is kept apart from the ${number(others)} other ${one(others) ? 'record' : 'records'}: one decision for each.`,
  splitDone: 'The record is a customer by itself now.',
  comparePair: 'Compare',

  refused: {
    REASON_EMPTY: 'Say why first.',
    REASON_TOO_LONG: 'A reason holds at most 4,000 characters.',
    NOT_FOUND: 'It is no longer there.',
    ONE_RECORD: 'Both are one and the same record.',
    STANDS_ALONE: 'The record is a customer by itself already.',
    BY_SOURCE: 'The source merged these records itself. Say “Not the same” to part them here.',
    ALREADY_RETRACTED: 'Somebody has taken it back already.',
    BLOCKED: 'Later decisions stand in the way. Take those back first.',
  } as Readonly<Record<string, string>>,
};

export type IdentityWords = typeof en;

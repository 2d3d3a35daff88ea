import { standing, type PartyKind } from '#contracts';
import { compareFamily, compareGiven, FAMILY_LEVELS, GIVEN_LEVELS } from '../comparison/alike.js';
import { namesAllowOnePerson, wordsOfPerson } from '../comparison/names.js';
import { areOneName, haveOwnWords } from '../matching/comparisons/organization-comparisons.js';
import { normalizeBusinessId } from '../identifiers/business-id.js';
import { organizationNameOf } from '../normalization/organization-name.js';
import { personNameOf, type PersonName } from '../normalization/person-name.js';
import type { RecordState } from '../record/record-state.js';

/** The words that tell apart who shares an identifier, read once of each record. */
export interface PartyWords {
  readonly kind: PartyKind;
  /** Of an organization, the words of its name without legal form stand as the family. */
  readonly name: PersonName;
  /** All words of a person's name as they are said. */
  readonly said: readonly string[];
  readonly businessId: string | undefined;
}

export function partyWordsOf({ kind, fields }: RecordState): PartyWords {
  const text = (field: string) => standing<string>(fields, field);
  const businessId = normalizeBusinessId(text('businessId'));
  if (kind === 'organization')
    return { kind, name: { given: [], family: organizationNameOf(text('name')).words }, said: [], businessId };
  const name = personNameOf(text('name'), text('givenName'), text('middleName'), text('familyName'));
  return { kind, name, said: wordsOfPerson(fields), businessId };
}

/** The party words of some records, each read when it is asked for first: who shares nothing with anybody is never asked. */
export class WordsOf {
  private readonly read = new Map<string, PartyWords>();

  constructor(private readonly records: ReadonlyMap<string, RecordState>) {}

  has(id: string): boolean {
    return this.records.has(id);
  }

  get(id: string): PartyWords {
    let words = this.read.get(id);
    if (!words) this.read.set(id, (words = partyWordsOf(this.records.get(id)!)));
    return words;
  }
}

/** What party words are made of, as one text: where it is the same, so are they. */
export const identityWordsOf = ({ fields }: RecordState): string =>
  JSON.stringify(
    ['name', 'givenName', 'middleName', 'familyName', 'businessId'].map((field) => standing(fields, field) ?? null),
  );

/** Whether the two, by name or by register, may be one party. */
export function allowsOne(a: PartyWords, b: PartyWords): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'person') return namesAllowOnePerson(a.said, b.said);
  return a.businessId === undefined || b.businessId === undefined || a.businessId === b.businessId;
}

/** Whether names not only allow one party but show it: the same given name in any form, or one name of a company, slips allowed. */
export function agreesByName(a: PartyWords, b: PartyWords): boolean {
  if (!allowsOne(a, b)) return false;
  if (a.kind === 'organization') return areOneName(a.name.family, b.name.family);
  const given = compareGiven(a.name.given, b.name.given);
  return (
    given >= 0 &&
    GIVEN_LEVELS[given] !== 'different' &&
    GIVEN_LEVELS[given] !== 'similar' &&
    FAMILY_LEVELS[compareFamily(a.name.family, b.name.family)] !== 'different'
  );
}

/** Whether two organizations are branches of one chain, if anything. */
export const areBranches = (a: PartyWords, b: PartyWords): boolean =>
  a.kind === 'organization' && b.kind === 'organization' && haveOwnWords(a.name.family, b.name.family);

import { identifiersOf, type IdentifierKind as Kind } from '#identity';
import type { PartyKind, Registers } from '#contracts';
import { Float, ID, ObjectType } from '@nestjs/graphql';
import { IdentifierKind, JoinRule } from '../graphql/vocabulary/enums.js';
import type { DataClass } from '../graphql/policy/policy.js';
import { Shown } from '../graphql/policy/shown.js';

const classOfKind = (kind: unknown): DataClass => (kind === 'email' || kind === 'phone' ? 'CONTACT' : 'BUSINESS');

@ObjectType({ description: 'A typed, normalized value that can show that two records are one.' })
export class Identifier {
  @Shown('PUBLIC', () => IdentifierKind, 'What kind of value it is.')
  readonly kind!: Kind;

  @Shown(
    (one) => classOfKind(one['kind']),
    () => String,
    'The value in comparable form: `+358401234567`, `hanna@koivuranta.example`, `2184573-6`.',
    { nullable: true },
  )
  readonly value!: string | null;

  @Shown('PUBLIC', () => String, 'Who gave it out, where values of one kind may collide; null where they cannot.', {
    nullable: true,
  })
  readonly issuer!: string | null;

  @Shown('PUBLIC', () => [ID], 'The records that carry it.')
  readonly recordIds!: readonly string[];
}

interface CarrierJson {
  readonly id: string;
  readonly kind: PartyKind;
  readonly fields: Readonly<Record<string, Registers[string] | null>>;
}

/** The identifiers of a customer's records, each once. */
export function identifiersIn(records: readonly CarrierJson[]): readonly Identifier[] {
  const found = new Map<string, Identifier & { recordIds: string[] }>();
  for (const { id, kind, fields } of records) {
    const said = Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, Registers[string]] => entry[1] !== null),
    );
    for (const { key, kind: of, value } of identifiersOf(kind, said)) {
      const known = found.get(key);
      if (known) known.recordIds.push(`record_${id}`);
      else found.set(key, { kind: of, value, issuer: null, recordIds: [`record_${id}`] });
    }
  }
  return [...found.values()];
}

@ObjectType({ description: 'One step that put records together.' })
export class Join {
  @Shown('PUBLIC', () => JoinRule, 'Why they are one.')
  readonly rule!: string;

  @Shown('PUBLIC', () => ID, 'The one record.')
  readonly a!: string;

  @Shown('PUBLIC', () => ID, 'The other record.')
  readonly b!: string;

  @Shown(
    (join) => classOfRule(String(join['rule'])),
    () => String,
    'What shows it: the identifier’s value, the id of the decision, or the version of the model.',
    { nullable: true },
  )
  readonly evidence!: string | null;

  @Shown(
    'PUBLIC',
    () => Float,
    'Of MATCHED: bits by which the records speak for one party, on average over all pairs.',
    {
      nullable: true,
    },
  )
  readonly score!: number | null;

  @Shown('PUBLIC', () => String, 'The version of the model that found it, where one did.', { nullable: true })
  readonly modelVersion!: string | null;

  @Shown('PUBLIC', () => ID, 'The decision behind it, where there is one.', { nullable: true })
  readonly decision!: string | null;

  @Shown('PUBLIC', () => String, 'The key of a sentence that says it, such as `identity.same.email`.')
  readonly sentenceKey!: string;
}

const classOfRule = (rule: string): DataClass => (rule.startsWith('same-') ? classOfKind(rule.slice(5)) : 'PUBLIC');

interface JoinJson {
  readonly a: string;
  readonly b: string;
  readonly rule: string;
  readonly evidence: string;
  readonly score?: number;
}

const SENTENCES: Readonly<Record<string, string>> = {
  steward: 'identity.same.decided',
  'source-merge': 'identity.same.merged-at-source',
  matched: 'identity.same.alike',
};

/** The key of the sentence that tells a join's rule. */
export const sentenceKeyOf = (rule: string): string => SENTENCES[rule] ?? `identity.same.${rule.replace('same-', '')}`;

export const joinsIn = (joins: readonly JoinJson[]): readonly Join[] =>
  joins.map(({ a, b, rule, evidence, score }) => {
    const decision = rule === 'steward' || rule === 'source-merge' ? `decision_${evidence}` : null;
    const modelVersion = rule === 'matched' ? evidence : null;
    return {
      rule,
      a: `record_${a}`,
      b: `record_${b}`,
      evidence: decision ?? modelVersion ?? evidence.split('|')[3] ?? evidence,
      score: score ?? null,
      modelVersion,
      decision,
      sentenceKey: sentenceKeyOf(rule),
    };
  });

import { parseDocument } from 'yaml';
import { z } from 'zod';
import { createHash } from 'node:crypto';
import { IDENTIFIER_KINDS, identifierKey, type IdentifierKind } from '../identifiers/identifiers.js';
import { DEFAULT_RULES, FACT_CRITERIA, type IdentityRules, type RuledValue } from './rules.js';

const limit = z.number().int().min(1).max(10_000);
const source = z.string().regex(/^[a-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?:\.\*)?$/, {
  error: 'is no source, such as crm.salesforce or crm.*',
});
const value = z
  .strictObject({
    kind: z.enum(IDENTIFIER_KINDS),
    value: z.string().min(1).max(512),
    why: z.string().max(512).optional(),
  })
  .transform(({ kind, value: written }, context): RuledValue => {
    const normalized = valueOf(kind, written);
    if (normalized === undefined) context.addIssue({ code: 'custom', message: `${written} is no ${kind}` });
    return { kind, value: normalized ?? '' };
  });
const by = z.array(z.enum(FACT_CRITERIA)).min(1);
const bits = z.number().min(-50).max(50);

const FILE = z.strictObject({
  limits: z.strictObject(Object.fromEntries(IDENTIFIER_KINDS.map((kind) => [kind, limit.optional()]))).optional(),
  neverCount: z.array(value).max(10_000).optional(),
  alwaysCount: z.array(value).max(10_000).optional(),
  roleAddresses: z
    .array(
      z
        .string()
        .regex(/^[^@\s]+$/, { error: 'is no local part: write what stands before the @' })
        .toLowerCase(),
    )
    .max(1_000)
    .optional(),
  mostRecords: z.number().int().min(2).max(500).optional(),
  thresholds: z.strictObject({ merge: bits.optional(), review: bits.optional() }).optional(),
  facts: z.strictObject({ by: by.optional(), sources: z.array(source).optional() }).optional(),
  factsOf: z.record(z.string(), z.strictObject({ by: by.optional(), sources: z.array(source).optional() })).optional(),
  learning: z.enum(['automatic', 'propose', 'off']).optional(),
});

const valueOf = (kind: IdentifierKind, written: string): string | undefined =>
  identifierKey(kind, written)[0]?.split('|').slice(3).join('|');

/** A rule file that cannot be used; its message names every fault with its place. */
export class RulesError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'RULES_INVALID';
}

/**
 * Reads a rule file. All of it is optional; what is absent is as by default.
 * @throws RulesError that names every fault and where it is
 */
export function readRules(text: string, file = 'config/identity.yaml'): IdentityRules {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0)
    throw wrong(
      file,
      document.errors.map(({ message }) => message.split('\n')[0]!),
    );
  const parsed = FILE.safeParse((document.toJS() as unknown) ?? {});
  if (!parsed.success)
    throw wrong(
      file,
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    );
  const { limits, thresholds, facts, ...rest } = parsed.data;
  const said = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined));
  return {
    ...DEFAULT_RULES,
    ...said,
    limits: { ...DEFAULT_RULES.limits, ...present(limits) },
    thresholds: { ...DEFAULT_RULES.thresholds, ...present(thresholds) },
    facts: { ...DEFAULT_RULES.facts, ...present(facts) },
  };
}

/** The name of a version of the rules: a hash of what they say, whatever the order it is written in. */
export const versionOfRules = (rules: IdentityRules): string =>
  `rules-${createHash('sha256')
    .update(JSON.stringify(sorted(rules)))
    .digest('hex')
    .slice(0, 12)}`;

const present = (given: object | undefined): object =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, one]) => one !== undefined));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}

const wrong = (file: string, faults: readonly string[]) =>
  new RulesError(`Wrong rules in ${file}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);

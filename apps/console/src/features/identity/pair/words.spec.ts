import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { identityWords } from '../words.js';

const schema = readFileSync('apps/gateway/schema.graphql', 'utf8');
const membersOf = (name: string): string[] =>
  (new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(schema)?.[1] ?? '').match(/\b[A-Z_]+\b/g) ?? [];

const APART = ['CONFLICT', 'DOUBTFUL', 'NEVER_MET', 'UNLIKE'];
const NAMES: Record<string, string> = { MATCHED: 'alike', SOURCE_MERGE: 'merged-at-source', STEWARD: 'decided' };
const keys = membersOf('PairReason').map((reason) =>
  reason === 'NEVER_SAME'
    ? 'identity.apart.decided'
    : `identity.${APART.includes(reason) ? 'apart' : 'same'}.${NAMES[reason] ?? reason.toLowerCase().replace('same_', '').replaceAll('_', '-')}`,
);

// What is compared, and how far it may agree, are plain texts in the schema: the rules of matching name them.
const rules = ['libs/identity/comparison', 'libs/identity/matching']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const quoted = (text: string): string[] => [...text.matchAll(/'([a-zA-Z0-9-]+)'/g)].map(([, name]) => name!);
const levels = [...rules.matchAll(/(?:_LEVELS =|levels:) (\[[^\]]*\])/g)].flatMap(([, list]) => quoted(list!));
const attributes = [...rules.matchAll(/\battribute: '(\w+)'/g)].map(([, name]) => name!);

const ARGS = { score: '7.5', threshold: '9.0', reviewThreshold: '3.0', steps: '3', carriers: '4' };
const OF_SEVERAL = { ...ARGS, average: '6.5', pairs: '4' };

for (const language of ['en', 'fi'] as const) {
  const words = identityWords[language];

  test(`every reason that the gateway may give is a sentence (${language})`, () => {
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys) {
      expect(Object.keys(words.sentences)).toContain(key);
      expect(words.sentences[key]!(ARGS)).toMatch(/^\p{Lu}.+[.]$/u);
      expect(words.sentences[key]!(OF_SEVERAL)).toMatch(/^\p{Lu}.+[.]$/u);
      expect(words.sentences[key]!({})).not.toMatch(/undefined|NaN/);
      // Whoever is new knows no bits.
      for (const args of [ARGS, OF_SEVERAL]) expect(words.sentences[key]!(args)).not.toMatch(/\bbit/);
    }
  });

  test(`whatever is compared has a name, and so has how far it agrees (${language})`, () => {
    expect(levels.length).toBeGreaterThan(30);
    expect(attributes.length).toBeGreaterThan(10);
    for (const level of levels) expect(Object.keys(words.levels)).toContain(level);
    for (const attribute of attributes) expect(Object.keys(words.attributes)).toContain(attribute);
  });
}

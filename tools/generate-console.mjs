// Makes the console's types from the gateway's schema and the console's `.graphql` files: one TypeScript file with the types and
// an operation for each document, known by the SHA-256 of its text, and the texts themselves by hash.
// The library is driven directly: its command line does not come with it.
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, concatAST, Kind, parse, print, separateOperations, stripIgnoredCharacters } from 'graphql';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const out = process.argv[2] === '--out' ? process.argv[3] : '.';
const SOURCES = 'apps/console/src';

const schema = parse(readFileSync('apps/gateway/schema.graphql', 'utf8'));
const documents = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({ location: file, document: parse(readFileSync(join(SOURCES, file), 'utf8')) }));

const types = await codegen({
  filename: 'operations.generated.ts',
  schema,
  schemaAst: buildSchema(readFileSync('apps/gateway/schema.graphql', 'utf8')),
  documents,
  config: {
    enumType: 'string-literal',
    skipTypename: true,
    nonOptionalTypename: false,
    immutableTypes: true,
    mergeFragmentTypes: true,
    avoidOptionals: { field: true, object: true, inputValue: false },
    scalars: { DateTime: 'string', JSON: 'unknown', Decimal: 'string', ID: 'string' },
  },
  plugins: [{ operations: {} }],
  pluginMap: { operations },
});

const texts = {};
const constants = [];
const separated = separateOperations(concatAST(documents.map(({ document }) => document)));
for (const name of Object.keys(separated).sort()) {
  const text = stripIgnoredCharacters(print(separated[name]));
  const hash = createHash('sha256').update(text).digest('hex');
  texts[hash] = text;
  const { operation } = separated[name].definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const kind = operation[0].toUpperCase() + operation.slice(1);
  constants.push(
    `export const ${name}: Operation<${name}${kind}, ${name}${kind}Variables> = { name: '${name}', hash: '${hash}' };`,
  );
}

const write = (file, text) => {
  const path = join(out, SOURCES, 'api', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
write(
  'operations.generated.ts',
  `// Made by \`npm run generate\` from apps/gateway/schema.graphql and the .graphql files of the console.\nimport type { Operation } from './operation.js';\n\n${types.trim()}\n\n${constants.join('\n')}\n`,
);
write('documents.generated.json', `${JSON.stringify(texts, null, 2)}\n`);
console.error(`${constants.length} operations of the console written.`);

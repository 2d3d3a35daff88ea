import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { likelyMappings } from './likely-mappings.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);

interface Case {
  readonly payload: unknown;
  readonly expect: { readonly observations?: readonly unknown[] };
}

const casesOf = (product: string): readonly Case[] => {
  const folder = join(PRODUCTS_FOLDER, product, 'cases');
  return readdirSync(folder)
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case | Case[])
    .filter(({ expect: { observations = [] } }) => observations.length > 0);
};

// One that takes CloudEvents by their types says nothing of bare payloads.
test.each([...catalogue.products.keys()].filter((product) => product !== 'example-cloudevents'))(
  'every payload of %s is known as its own among those of all products',
  (product) => {
    for (const { payload } of casesOf(product))
      expect(likelyMappings(payload, catalogue)[0]?.mapping.product).toBe(product);
  },
);

test('what no product sends is nobody’s', () => {
  for (const payload of [null, 7, [], {}, { hello: 'world' }, 'text'])
    expect(likelyMappings(payload, catalogue)).toEqual([]);
});

import { expect, test } from '@jest/globals';
import { checkMappings, loadCatalogue, needsOf, parseSourceFile, PRODUCTS_FOLDER } from '#sources';
import { exampleOf } from './source-example.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
const mappings = checkMappings([PRODUCTS_FOLDER]);

test.each([...catalogue.products.values()].map((mapping) => [mapping.product, mapping] as const))(
  '%s comes with a file to copy, which needs nothing but its secret',
  (product, { family }) => {
    const source = parseSourceFile(exampleOf(product, mappings), `${product}.yaml`);
    if (!('source' in source)) throw new Error(JSON.stringify(source));
    expect(source).toMatchObject({ mapping: product, family, owner: expect.any(String) });
    const setting = source.webhook?.secretSetting;
    expect(needsOf(source, catalogue, setting === undefined ? {} : { [setting]: 'a secret' })).toEqual([]);
  },
);

test('a product that nobody knows has none', () => {
  expect(() => exampleOf('nobody', mappings)).toThrow('There is no mapping nobody');
});

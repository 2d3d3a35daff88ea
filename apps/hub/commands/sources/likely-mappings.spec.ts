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
  async (product) => {
    for (const { payload } of casesOf(product))
      expect((await likelyMappings(payload, catalogue))[0]?.mapping.product).toBe(product);
  },
);

test('what a product sends and nobody needs is known as its own', async () => {
  const asked = { token: 't', type: 'url_verification', challenge: 'c' };
  const gap = { ChangeEventHeader: { entityName: 'Contact', recordIds: ['003'], changeType: 'GAP_UPDATE', transactionKey: 't', sequenceNumber: 1, commitTimestamp: 1772438400000, commitNumber: 1 } }; // prettier-ignore
  const mail = { raw: 'From: Rauha <rauha@kaarna.example>\r\nMessage-ID: <m1@a>\r\n\r\nHei\r\n' };
  for (const [payload, product] of [[asked, 'slack'], [gap, 'salesforce-cdc'], [mail, 'email']] as const)
    expect((await likelyMappings(payload, catalogue))[0]?.mapping.product).toBe(product); // prettier-ignore
});

test('what no product sends is nobody’s', async () => {
  for (const payload of [null, 7, [], {}, { hello: 'world' }, 'text'])
    expect(await likelyMappings(payload, catalogue)).toEqual([]);
});

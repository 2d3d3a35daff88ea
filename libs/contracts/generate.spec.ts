import { Parser } from '@asyncapi/parser';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { asyncApi, jsonSchemaOf } from './generate.js';
import { isPlainType, PLAIN_CONTRACT } from './plain/index.js';

const TYPES = Object.keys(PLAIN_CONTRACT).filter(isPlainType);

describe('the generated contracts', () => {
  test.each(TYPES)('the JSON Schema of %s is one, and refuses an envelope without an id', (type) => {
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const validate = ajv.compile(jsonSchemaOf(type));
    expect(validate({ specversion: '1.0', source: 'crm.example', type, data: {} })).toBe(false);
    expect(validate.errors?.[0]?.message).toContain("'id'");
  });

  test('the JSON Schema takes the example of the documentation', () => {
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const event = {
      specversion: '1.0',
      id: 'e-1',
      source: 'crm.example',
      type: 'crm.contact.changed',
      time: '2026-03-02T08:00:00Z',
      data: { key: '81', name: 'Hanna Lehtonen', emails: ['hanna@koivuranta.example'] },
    };
    expect(ajv.compile(jsonSchemaOf('crm.contact.changed'))(event)).toBe(true);
  });

  test('the AsyncAPI document is valid', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi()));
    expect(diagnostics.filter(({ severity }) => Number(severity) === 0).map(({ message }) => message)).toEqual([]);
    expect(document?.channels().length).toBe(7);
    expect(
      document
        ?.operations()
        .filterBySend()
        .map((one) => one.channels()[0]?.address()),
    ).toEqual(['meri.customers.changed']);
  });
});

import { expect, test } from '@jest/globals';
import { readSettings } from './settings.js';

test('an empty environment gives the embedded defaults on loopback', () => {
  expect(readSettings({})).toMatchObject({ port: 4000, host: '127.0.0.1', partitions: 6, sample: true });
  expect(readSettings({}).databaseUrl).toBeUndefined();
});

test('a wrong setting is named, with what is allowed', () => {
  expect(() => readSettings({ MERI_PORT: 'ninety', MERI_LOG_LEVEL: 'loud', KAFKA_BROKERS: 'kafka' })).toThrow(
    /MERI_PORT.*\n.*MERI_LOG_LEVEL.*\n.*KAFKA_BROKERS: is not host:port/,
  );
});

test('a mistyped setting is not passed over', () => {
  expect(() => readSettings({ MERI_PROT: '4001' })).toThrow(/MERI_PROT: there is no such setting \(known: MERI_PORT/);
});

test('the three JWT settings go together', () => {
  expect(() => readSettings({ MERI_JWT_ISSUER: 'https://login.example' })).toThrow(/set all three or none/);
});

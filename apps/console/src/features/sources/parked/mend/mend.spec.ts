import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedLines, indented, keyOfEvent } from './mend.js';

test('an event that is laid out says to the letter what it said, large numbers included', () => {
  const sent = '{"id":"e-1","data":{"key":"81","amount":12345678901234567890.10,"phones":"040 123"}}';
  expect(indented(sent)).toContain('"amount": 12345678901234567890.10');
  fc.assert(fc.property(fc.json(), (text) => expect(JSON.parse(indented(text)!)).toEqual(JSON.parse(text))));
  expect(indented('{"id": ')).toBeUndefined();
});

test('only what was changed is shown, with a line around it', () => {
  const before = indented('{"a":1,"b":2,"c":3,"d":4,"phones":"040 123"}')!;
  const after = before.replace('"040 123"', '["040 123"]');
  expect(changedLines(before, after)).toEqual([
    { kind: 'same', text: '  "d": 4,' },
    { kind: 'gone', text: '  "phones": "040 123"' },
    { kind: 'new', text: '  "phones": ["040 123"]' },
    { kind: 'same', text: '}' },
  ]);
  expect(changedLines(before, before)).toEqual([]);
});

test('the key an event speaks of is found where there is one', () => {
  expect(keyOfEvent('{"data":{"key":"81"}}')).toBe('81');
  expect(keyOfEvent('{"data":{"key":7}}')).toBe('7');
  expect(keyOfEvent('{"data":{}}')).toBeUndefined();
  expect(keyOfEvent('no json')).toBeUndefined();
});

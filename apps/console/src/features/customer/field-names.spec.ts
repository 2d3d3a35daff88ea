import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { textWidth } from '../../pictures/labels/text-width.js';
import { fieldNames } from './field-names.js';

test.each(['en', 'fi'] as const)('each name of a field has room on one line (%s)', (language) => {
  const style = readFileSync('apps/console/src/features/customer/customer.module.css', 'utf8');
  const room = Number(/\.facts > div \{[^}]*grid-template-columns: minmax\((\d+)px/.exec(style)![1]);
  const cut = Object.values(fieldNames[language]).filter((name) => textWidth(name, 13) > room);
  expect(cut).toEqual([]);
});

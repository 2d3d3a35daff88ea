import { expect, test } from '@jest/globals';
import { teamOf } from './team.js';

const names = { en: 'x', fi: 'x' };
const teams = [
  { id: 'service', names, people: [], sources: ['tickets'] },
  { id: 'second line', names, people: ['Pekka Salo'], sources: ['tickets.desk'] },
];

test('a person’s team goes before that of the source, and a source is one or a family', () => {
  expect(teamOf({ teams }, 'Pekka Salo ', 'tickets.desk')).toBe('second line');
  expect(teamOf({ teams }, 'Maija', 'tickets.desk')).toBe('service');
  expect(teamOf({ teams }, null, 'tickets')).toBe('service');
  expect(teamOf({ teams }, 'Maija', 'ticketsother.desk')).toBeNull();
});

import { beforeEach, expect, test } from '@jest/globals';
import { forgetView, savedViews, saveView } from './saved-views.js';

const store = new Map<string, string>();
beforeEach(() => {
  store.clear();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    },
  });
});

test('the last kept view stands first, and one of the same name gives way to it', () => {
  saveView({ name: 'Waits', path: '/map?layer=waiting' });
  saveView({ name: 'Lost', path: '/customers?met=long-ago' });
  saveView({ name: 'Waits', path: '/map?layer=waiting&period=2026' });
  expect(savedViews().map(({ name, path }) => [name, path])).toEqual([
    ['Waits', '/map?layer=waiting&period=2026'],
    ['Lost', '/customers?met=long-ago'],
  ]);
  forgetView('Waits');
  expect(savedViews().map(({ name }) => name)).toEqual(['Lost']);
});

test('what is no view, or leads to another origin, is not offered', () => {
  store.set('meri.views', JSON.stringify([{ name: 'x', path: '//evil.example' }, { name: 'y', path: 'https://evil.example' }, { name: 'w', path: '/\\evil.example' }, 7, { name: 'z', path: '/map' }])); // prettier-ignore
  expect(savedViews()).toEqual([{ name: 'z', path: '/map' }]);
  store.set('meri.views', '{not json');
  expect(savedViews()).toEqual([]);
});

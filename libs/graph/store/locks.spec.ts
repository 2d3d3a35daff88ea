import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCKS } from './locks.js';

describe('advisory locks', () => {
  it('have one meaning a key', () => {
    const keys = Object.values(LOCKS);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are all told of in the architecture', () => {
    const told = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `(\d{7})`/gm)].map(([, key]) => Number(key)); // prettier-ignore
    expect(told).toEqual([...Object.values(LOCKS)].sort((a, b) => a - b));
  });

  it('have their keys nowhere else', () => {
    const files = ['apps', 'libs']
      .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file)))
      .filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => /\b7_?305_?\d{3}\b/.test(readFileSync(file, 'utf8')))).toEqual([
      'libs/graph/store/locks.ts',
    ]);
  });
});

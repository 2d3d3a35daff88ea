import type { Problem } from '#contracts';
import { parse } from 'lossless-json';
import type { Piece } from '../body/cut-events.js';

/** The event itself is one level, its data go down 64 more. */
const MAX_DEPTH = 66;

/**
 * What is wrong with an event as a whole that its envelope does not tell: it is built to hurt whoever walks or copies
 * it, or means different things to different readers. Before parsing (`value` undefined) only the depth is looked at.
 */
export function flawOf({ bytes, members, depth }: Piece, value: unknown): Problem | undefined {
  if (depth > MAX_DEPTH)
    return { code: 'data.depth', path: '', reason: 'is nested too deeply', expected: 'at most 64 levels of data' };
  if (value === undefined) return undefined;
  const seen = { members: 0 };
  const flaw = walk(value, '', seen);
  if (flaw) return flaw;
  if (seen.members === members) return undefined;
  return {
    code: 'json.duplicateMember',
    path: '',
    reason: `an object has two members of the name ${nameOfDouble(bytes)}`,
    expected: 'every name once in an object',
  };
}

function walk(value: unknown, path: string, seen: { members: number }): Problem | undefined {
  if (typeof value === 'string') return flawOfText(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const flaw = walk(value[index], `${path}/${index}`, seen);
      if (flaw) return flaw;
    }
    return undefined;
  }
  for (const name of Object.keys(value)) {
    seen.members++;
    const member = (value as Record<string, unknown>)[name];
    if (name === '__proto__' || (name === 'constructor' && reachesPrototype(member)))
      return {
        code: 'data.key',
        path: path === '' ? '' : path,
        reason: `has a member named ${name}`,
        expected: 'ordinary member names',
      };
    const flaw = flawOfText(name, path) ?? walk(member, `${path}/${name}`, seen);
    if (flaw) return flaw;
  }
  return undefined;
}

function flawOfText(text: string, path: string): Problem | undefined {
  if (text.includes('\u0000'))
    return { code: 'data.nul', path, reason: 'holds the character U+0000', expected: 'text without U+0000' };
  if (!text.isWellFormed())
    return { code: 'data.surrogate', path, reason: 'holds half a surrogate pair', expected: 'well-formed Unicode' };
  return undefined;
}

const reachesPrototype = (member: unknown): boolean =>
  typeof member === 'object' && member !== null && Object.hasOwn(member, 'prototype');

function nameOfDouble(bytes: Buffer): string {
  let name: string | undefined;
  parse(bytes.toString('utf8'), null, {
    onDuplicateKey: ({ key, newValue }) => {
      name ??= key;
      return newValue;
    },
  });
  return name === undefined ? '(with one value)' : JSON.stringify(name.slice(0, 60));
}

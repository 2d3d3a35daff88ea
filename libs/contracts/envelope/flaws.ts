import type { Problem } from '../observations/observation.js';

/** Levels of nesting in the content of an event. */
const MAX_DEPTH = 64;

/** What PostgreSQL cannot hold, or what is built to hurt: U+0000, lone surrogates, endless nesting. The path is put together on the way back. */
export function flawOf(value: unknown, depth = 0): Problem | undefined {
  if (typeof value === 'string') {
    if (value.includes('\u0000'))
      return { code: 'data.nul', path: '', reason: 'holds the character U+0000', expected: 'text without U+0000' };
    if (!value.isWellFormed())
      return {
        code: 'data.surrogate',
        path: '',
        reason: 'holds half a surrogate pair',
        expected: 'well-formed Unicode',
      };
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH)
    return { code: 'data.depth', path: '', reason: 'is nested too deeply', expected: `at most ${MAX_DEPTH} levels` };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const flaw = flawOf(value[index], depth + 1);
      if (flaw) return { ...flaw, path: `/${index}${flaw.path}` };
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__')
      return { code: 'data.key', path: '', reason: 'has a member named __proto__', expected: 'ordinary member names' };
    const flaw = flawOf(key, depth) ?? flawOf((value as Record<string, unknown>)[key], depth + 1);
    if (flaw) return { ...flaw, path: `/${key}${flaw.path}` };
  }
  return undefined;
}

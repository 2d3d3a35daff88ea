import { RE2JS } from 're2js';
import { show, spend, type Scope, type Site } from '../site.js';

const MAX_LENGTH = 200;
/** Instructions of a compiled pattern: `{30}` makes thirty of what it repeats. */
const MAX_INSTRUCTIONS = 64;
/** A pattern looks at so many characters of a text. */
const MAX_LOOKED_AT = 2_000;
/** Of one character, for each instruction: the slowest patterns take 0.4 µs. Even they may be asked of one long text. */
const PRICE = 30;

/** What a pattern finds first in a text: its first group where it has one, else all that it matched. */
export type Pattern = (text: string, scope: Scope) => string | undefined;

/**
 * Compiles a pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax): its time grows with the text and
 * never explodes, because what would make it explode (lookahead, references back) is not of the syntax.
 */
export function compilePattern(node: unknown, site: Site): Pattern {
  const pattern =
    typeof node === 'string' && node !== '' && node.length <= MAX_LENGTH ? compiled(node, site) : undefined;
  if (pattern === undefined) {
    site.fault(`${show(node)} is no pattern`, `RE2 syntax, at most ${MAX_LENGTH} characters`);
    return () => undefined;
  }
  const size = pattern.programSize();
  if (size > MAX_INSTRUCTIONS)
    site.fault(`${show(node)} is too large a pattern: ${size} instructions`, `at most ${MAX_INSTRUCTIONS}`);
  return (text, scope) => {
    const looked = text.length > MAX_LOOKED_AT ? text.slice(0, MAX_LOOKED_AT) : text;
    if (!spend(scope, looked.length * size * PRICE)) return undefined;
    const matcher = pattern.matcher(looked);
    if (!matcher.find()) return undefined;
    return matcher.group(matcher.groupCount() > 0 ? 1 : 0) ?? undefined;
  };
}

function compiled(text: string, site: Site): RE2JS | undefined {
  try {
    return RE2JS.compile(text);
  } catch (error) {
    return site.fault((error as Error).message.slice(0, 200));
  }
}

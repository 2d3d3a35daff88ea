import { isObject } from '../mapping/site.js';

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'hardBreak',
  'tableRow',
]);
const MAX_DEPTH = 64;

/** The text of an Atlassian document (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/). */
export const adfText = (document: Readonly<Record<string, unknown>>): string =>
  textOf(document, 0)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function textOf(node: Readonly<Record<string, unknown>>, depth: number): string {
  const attributes = isObject(node['attrs']) ? node['attrs'] : {};
  const own = [node['text'], attributes['text']].find((text) => typeof text === 'string') ?? '';
  const content: unknown[] = Array.isArray(node['content']) && depth < MAX_DEPTH ? node['content'] : [];
  const inner = content.map((child) => (isObject(child) ? textOf(child, depth + 1) : '')).join('');
  const block = typeof node['type'] === 'string' && BLOCKS.has(node['type']);
  return `${String(own)}${inner}${block ? '\n' : ''}`;
}

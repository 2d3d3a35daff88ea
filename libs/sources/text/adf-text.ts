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

/**
 * The text of an Atlassian document (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/), and how
 * many nodes it has.
 */
export function adfText(document: Readonly<Record<string, unknown>>): {
  readonly text: string;
  readonly nodes: number;
} {
  const count = { nodes: 0 };
  const text = textOf(document, 0, count)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, nodes: count.nodes };
}

function textOf(node: Readonly<Record<string, unknown>>, depth: number, count: { nodes: number }): string {
  count.nodes++;
  const attributes = isObject(node['attrs']) ? node['attrs'] : {};
  const own = [node['text'], attributes['text']].find((text) => typeof text === 'string') ?? '';
  const content: unknown[] = Array.isArray(node['content']) && depth < MAX_DEPTH ? node['content'] : [];
  const inner = content.map((child) => (isObject(child) ? textOf(child, depth + 1, count) : '')).join('');
  const block = typeof node['type'] === 'string' && BLOCKS.has(node['type']);
  return `${String(own)}${inner}${block ? '\n' : ''}`;
}

import { MAX_EVENT_BYTES } from '#contracts';
import { compileMapping, type Mapping } from './compile-mapping.js';
import type { Fault } from './site.js';

/** A mapping of one rule that sets one attribute. @throws Error where it does not compile */
export function hostile(expression: unknown, name = 'name'): Mapping {
  const faults: Fault[] = [];
  const mapping = compileMapping(
    {
      apiVersion: 'meri/v1',
      product: 'hostile',
      version: '1.0.0',
      family: 'crm',
      tested: 'never',
      rules: [
        {
          emit: [
            {
              kind: 'record.changed',
              party: { kind: 'person', key: { const: 'k' } },
              attributes: { [name]: expression },
            },
          ],
        },
      ],
    },
    'hostile.yaml',
    faults,
  );
  if (!mapping || faults.length > 0) throw new Error(JSON.stringify(faults));
  return mapping;
}

/** The list of the payload within itself, as often as a mapping may be nested. */
export const nested = (depth: number, inner: unknown): unknown =>
  depth === 0 ? inner : { each: '$.list', as: `a${depth}`, value: nested(depth - 1, inner), then: [{ join: '' }] };

/** Twice the text, of twice the text, …. */
const doubled = (depth: number): unknown =>
  depth === 0 ? 'body' : { concat: [doubled(depth - 1), doubled(depth - 1)] };

export const THOUSAND = Array.from({ length: 1000 }, (_, index) => index);
export const fill = (piece: string, length = MAX_EVENT_BYTES - 1000): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Payloads as large as an event may be, each built to hurt one operation. */
export const HOSTILE_TEXTS: readonly string[] = [
  fill('<table><tr><td>'),
  fill('<b>'),
  fill('<'),
  fill('a <p>b</p>'),
  fill('> x\n'),
  fill(`${' '.repeat(150)}\n`),
  fill('On a wrote\n'),
  fill('-'),
  fill('00:00 --> 00:01\n<v A>b\n\n'),
  fill('00:00 --> 00:01\n<v A'),
  fill('<a|b>&amp;'),
  fill('a;'),
  fill('[', 100_000),
  `[${fill('1,')}1]`,
  fill('{"a":', 100_000),
  fill('a'),
  fill('xä '),
];

/** Each built to make a payload cost as much as the language lets it. */
export const hostileMappings = (): readonly Mapping[] => [
  ...['html', 'reply', 'vtt', 'mrkdwn', 'domain', 'trim', 'lowercase', 'json'].map((name) =>
    hostile({ path: 'body', then: [name] }),
  ),
  ...['html', 'reply', 'vtt', 'json'].map((name) => hostile(nested(2, { path: '$.body', then: [name] }))),
  hostile(nested(3, '$a1')),
  hostile(nested(3, { path: '$.body', then: ['lowercase'] })),
  hostile(doubled(4)),
  hostile({ list: Array.from({ length: 500 }, () => '$.list') }, 'emails'),
  hostile({ path: 'body', then: [{ split: ';' }, 'trim'] }, 'emails'),
  hostile({ template: fill('{body}', 6000) }),
  ...['(a+)+$', '(x+x+)+y', '(?:a?){15}a{15}', '(.*)(.*)(.*)(.*)[^a]', String.raw`(\pL|\s|.)*#`].flatMap((match) => [
    hostile({ path: 'body', then: [{ match }] }),
    hostile(nested(2, { path: '$.body', then: [{ match }] })),
  ]),
];

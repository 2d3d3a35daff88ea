import type { Feeling, Half, Language } from '../truth.js';

/** When a promise falls due, as the words of its template say. */
export type Due =
  | 'today'
  | 'tomorrow'
  | 'tomorrow-noon'
  | 'days-2'
  | 'day'
  | 'on-day'
  | 'date'
  | 'week'
  | 'next-week'
  | 'month-end'
  | 'none';

export interface Template {
  /** Kind, language and place in its list: `complaint-fi-07`. */
  readonly id: string;
  readonly half: Half;
  readonly language: Language;
  readonly feeling: Feeling;
  /** What a promise is about, the stage of an inquiry, the role of a remark. */
  readonly tag: string;
  readonly due: Due;
  readonly text: string;
}

const FEELINGS: Readonly<Record<string, Feeling>> = {
  '+': 'positive',
  '=': 'neutral',
  '-': 'negative',
  '?': 'unknown',
};

/**
 * Reads a list of templates: one a line, `language feeling [tag due] text`, feeling being one of + = - ?.
 * Within equal language, feeling and tag, every other one belongs to the held-back half `b`; a list in a file of its own
 * may belong to one half as a whole.
 */
export function templates(kind: string, lines: string, whole?: Half): readonly Template[] {
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const parts = /^(fi|en) ([+=?-])(?: \[([a-z-]+)(?: ([a-z0-9-]+))?\])? (.+)$/.exec(line);
      if (!parts) throw new Error(`not a template: ${line}`);
      const [, language = 'fi', mark = '?', tag = '', due = 'none', text = ''] = parts;
      const place = String(count(language)).padStart(2, '0');
      const group = count(`${language}/${tag || mark}`);
      return {
        id: `${kind}-${language}-${place}`,
        half: whole ?? (group % 2 === 1 ? 'a' : 'b'),
        language: language as Language,
        feeling: FEELINGS[mark] ?? 'unknown',
        tag,
        due: due as Due,
        text,
      };
    });
}

const MOST = 20_000;
/** Longer texts are seldom asked of twice, and would fill the memory. */
const LONGEST = 120;

/** A pure function of a text that is asked of few texts, again and again: answers are kept, a bounded number of them. */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (text) => {
    const known = answers.get(text);
    if (known) return known.answer;
    const answer = compute(text);
    if (text.length > LONGEST) return answer;
    if (answers.size >= MOST) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}

/**
 * Whether a topic is meant by a pattern, in which `*` stands for any run of characters. Takes time in proportion to the
 * lengths multiplied, whatever the pattern: there is no backtracking beyond the last star.
 */
export function topicMatches(pattern: string, topic: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < topic.length) {
    if (at < pattern.length && pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && pattern[at] === topic[index]) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

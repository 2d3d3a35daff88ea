/**
 * Jaro–Winkler similarity, 0 to 1 (Winkler 1990; prefix scale 0.1, prefix of at most 4). Symmetric: the longer text is
 * always scanned against the shorter, and equal lengths in text order, because greedy matching may differ by direction.
 */
export function jaroWinkler(first: string, second: string): number {
  if (first === second) return 1;
  const [a, b] =
    first.length < second.length || (first.length === second.length && first < second)
      ? [first, second]
      : [second, first];
  if (a.length === 0) return 0;
  if (b.length > 31) return jaroWinkler(a.slice(0, 31), b.slice(0, 31)) - 0.001;
  const reach = Math.max(0, (b.length >> 1) - 1);
  let taken = 0;
  let common = 0;
  let order = 0;
  let matchedOfA = 0;
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i);
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++)
      if ((taken & (1 << j)) === 0 && b.charCodeAt(j) === code) {
        taken |= 1 << j;
        matchedOfA |= 1 << i;
        common++;
        break;
      }
  }
  if (common === 0) return 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    if ((matchedOfA & (1 << i)) === 0) continue;
    while ((taken & (1 << j)) === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) order++;
    j++;
  }
  const jaro = (common / a.length + common / b.length + (common - order / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns one text into the other. Symmetric. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > b.length) return withinOneEdit(b, a);
  if (b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < a.length - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const [left, right] = [a.length - start - end, b.length - start - end];
  if (left + right <= 1 || (left === 1 && right === 1)) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/**
 * Advance widths of Inter in thousandths of an em, each at or a little above the font's own, so that a text never turns
 * out wider than was reckoned. Digits are tabular. Letters that are not named are as wide as `n`, capitals as `N`.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 285, '\u00a0': 285, '\u202f': 285, '.': 290, ',': 290, ':': 290, ';': 300, '·': 300, '!': 300, "'": 260, '’': 300, '“': 480, '”': 480,
  '(': 370, ')': 370, '/': 380, '-': 470, '–': 650, '−': 660, '+': 660, '×': 660, '%': 900, '…': 860, '?': 530, '○': 750,
  i: 250, j: 250, l: 250, f: 370, t: 370, r: 385, s: 535, k: 560, c: 575, a: 570, e: 590, v: 570, x: 550, y: 570, z: 560, m: 880, w: 810,
  ä: 570, å: 570, I: 280, J: 580, E: 615, F: 600, L: 590, P: 650, S: 655, B: 665, R: 655, T: 660, Z: 640, M: 920, W: 995,
}; // prettier-ignore
const LETTER = 620;
const CAPITAL = 775;

/** How much wider the heavier cuts run. */
const HEAVIER = 1.055;

/**
 * How wide a text is at most in Inter.
 *
 * @param size of the font, in px
 * @returns px
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTHS[letter] ?? (letter !== letter.toLowerCase() ? CAPITAL : LETTER);
  return (thousandths / 1000) * size * (weight >= 550 ? HEAVIER : 1);
}

/**
 * A text on one line, or on two where it has more words than room; what does not fit even so is cut with an ellipsis. Of the
 * ways to part it the one with the most even lines is taken.
 */
export function fitLines(text: string, room: number, size: number, weight = 400): readonly string[] {
  if (textWidth(text, size, weight) <= room) return [text];
  const words = text.split(' ');
  const parted = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const [best] = parted.sort((a, b) => widest(a) - widest(b));
  return (best ?? [text]).map((line) => fitText([line], room, size, weight)).filter((line) => line !== '');
}

/** A text on as many lines as it needs, parted between words alone: nothing is cut, so a word that is wider than `room` stands out of it. */
export function wrapText(text: string, room: number, size: number, weight = 400): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines[lines.length - 1] ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, weight) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * The first of the candidates that is no wider than `room`; where none is, the last one cut short with an ellipsis, or
 * nothing where not even one letter has room.
 */
export function fitText(candidates: readonly string[], room: number, size: number, weight = 400): string {
  const fitting = candidates.find((text) => textWidth(text, size, weight) <= room);
  if (fitting !== undefined) return fitting;
  const letters = [...(candidates[candidates.length - 1] ?? '')];
  while (letters.length > 1) {
    letters.pop();
    const cut = `${letters.join('').trimEnd()}…`;
    if (textWidth(cut, size, weight) <= room) return cut;
  }
  return '';
}

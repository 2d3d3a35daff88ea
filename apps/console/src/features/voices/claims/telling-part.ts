/** So many letters are read at a glance. */
const GLANCE = 96;
/** A part that is shorter tells too little to stand for the whole. */
const LEAST = 32;

/**
 * The part of what was said that tells: all of it where it is short, else its beginning, up to the last clause that fits, or the last
 * word where no clause ends.
 */
export function tellingPart(text: string, most = GLANCE): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return whole;
  const room = whole.slice(0, most);
  const clause = Math.max(...[', ', '; ', ': ', ' – ', '. '].map((mark) => room.lastIndexOf(mark)));
  const end = clause >= Math.min(LEAST, most / 2) ? clause : Math.max(room.lastIndexOf(' '), 0) || most;
  return `${whole.slice(0, end).replace(/[\s,;:–.]+$/, '')} …`;
}

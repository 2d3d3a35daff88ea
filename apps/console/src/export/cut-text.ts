/** Of a rounding of the browser nothing is cut. */
const SLACK_PX = 1;

/**
 * As much of a text as has room, with an ellipsis where some of it has none; nothing where not even a letter has. Letters are
 * reckoned as wide as they are on average in this text.
 * @param width of the whole text, px
 * @param room that there is for it, px
 */
export function cutText(text: string, { width, room }: { readonly width: number; readonly room: number }): string {
  if (width <= room + SLACK_PX) return text;
  const letters = [...text];
  const most = Math.floor((Math.max(0, room) / width) * letters.length) - 1;
  return most < 1 ? '' : `${letters.slice(0, most).join('').trimEnd()}…`;
}

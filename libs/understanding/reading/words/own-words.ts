/**
 * What the writer says, without what they quote and without their signature: spans into the untouched text. Mails come
 * here mostly without quotations already (libs/sources); tickets and chats do not.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MAYBE =
  /(?:^|\n)[^\S\n]*(?:[>|]|--|__|From:|Lähettäjä:|Från:|On .{6,90}wrote:|.{6,90}kirjoitti:|[-–_=]{3,})|(?:^|\n)[^\S\n]*(?:terv|yst|yt\b|t\.|-\s*\n|best|kind|regards|br\b|cheers|mvh|parhain)/i;
const QUOTE_LINE = /^[^\S\n]*[>|]/;
const REST_IS_QUOTED =
  /^[^\S\n]*(?:-{2,}\s*(?:original|alkuperäinen|forwarded|välitetty)|_{10,}|(?:from|lähettäjä|från)\s*:\s*\S|on .{6,90} wrote:\s*$|.{6,90}\bkirjoitti:\s*$)/i;
const CLOSING =
  /^[^\S\n]*(?:(?:ystävällisin |parhain |lämpimin )?terveisin|terv\.?|yt\.?|t\.|ystävällisesti|parhain terveisin|-|--|(?:with )?(?:best|kind|warm)(?: regards| wishes)?|regards|yours (?:sincerely|faithfully)|sincerely|br|cheers|mvh)[^\S\n]*[,.!]?[^\S\n]*$/i;
/** A signature is at the end and short. */
const MAX_SIGNATURE_LINES = 8;

/** Spans in order, never empty, never overlapping. */
export function ownWords(text: string): readonly Span[] {
  if (!MAYBE.test(text)) return text.trim() === '' ? [] : [{ from: 0, to: text.length }];
  const lines = linesOf(text);
  const spans: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const words = text.slice(line.from, line.to);
    if (REST_IS_QUOTED.test(words)) break;
    if (CLOSING.test(words) && spans.length > 0 && lines.length - index <= MAX_SIGNATURE_LINES) break;
    if (QUOTE_LINE.test(words) || words.trim() === '') continue;
    const last = spans[spans.length - 1];
    if (last && text.slice(last.to, line.from).trim() === '') last.to = line.to;
    else spans.push({ ...line });
  }
  return spans;
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= text.length;) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    if (to > from) lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

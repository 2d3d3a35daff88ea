import EmailReplyParser from 'email-reply-parser';

const parser = new EmailReplyParser();

/** Quotations are looked for in the beginning only: the parser's patterns are not linear in the length of a text. */
const MAX_SEARCHED = 20_000;

/**
 * What every quotation and signature that the parser knows has somewhere: a quote mark, a rule of dashes or underscores,
 * a colon at a line's end, a header's name, "Sent from". Most mails have none, and the parser costs more than all else.
 */
const MAYBE_QUOTED =
  /^[^\S\n]*[>|]|^[^\S\n]*[-_–—=*~]{2,}|:[^\S\n]*$|^[^\S\n]*\*?[\p{L} -]{2,24}:\*?[^\S\n]|^[^\S\n]*(?:Sent|Get|Lähetetty|Skickat|Envoyé|Von|Enviado)\b/mu;

/** A quotation at the end, under the one line that introduces it, in whatever language: "Rauha Salmi kirjoitti:". */
const INTRODUCED = /(?:^|\n\n)[^\n>][^\n]{0,300}:\n+(?:>[^\n]*(?:\n+|$))+$/;

/** Lines of one quotation: the parser hides them all, and works on each. */
const QUOTED_LINES = /^(>.*)(?:\n>.*)+/gm;

/** What a mail says itself: quoted mails and signatures are taken off. A mail that is nothing but quotation stays whole. */
export function replyText(text: string): string {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<![^\S\n])[^\S\n]{200,}/g, ' ')
    .replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, '\n\n')
    .trim();
  const own = tidy.includes('\n>') ? tidy.replace(INTRODUCED, '') : tidy;
  if (!MAYBE_QUOTED.test(own)) return own || tidy;
  const head = own.slice(0, MAX_SEARCHED).replace(QUOTED_LINES, '$1');
  const visible = parser.read(head).getVisibleText().trim();
  if (visible === '') return tidy;
  return visible.length >= head.trimEnd().length ? own : visible;
}

interface Asked {
  readonly subject: string | null;
  readonly text: string | null;
}

/** What was asked, in its own words: those of the text where the subject is but how it begins, as some systems cut it. */
export function askedWords(request: Asked | null | undefined): string {
  const { subject, text } = { subject: null, text: null, ...request };
  const begins = subject?.replace(/(?:…|\.{3})$/, '').trim() ?? '';
  return begins !== '' && text !== null && text.length > begins.length && text.startsWith(begins)
    ? text
    : (subject ?? text ?? '');
}

const MAX_HEAD = 64 * 1024;

/**
 * Reads a mail line by line and tells of each line whether it stays when what is attached is left out: the bodies of parts
 * that are called an attachment, or are in base64 and no text (RFC 2045, 2046, 2183). Heads and boundaries stay, so
 * that the mail can be read as before.
 */
export function withoutAttachments(): (line: string) => boolean {
  const boundaries = new Set<string>();
  /** The head that is being read; undefined in a body. */
  let head: string | undefined = '';
  let leavesOut = false;
  const enter = (text: string) => {
    const { type, boundary, encoding, disposition } = partOf(text);
    if (boundary !== undefined) boundaries.add(boundary);
    const isWhole = !/^(?:multipart|message)\//.test(type);
    leavesOut = isWhole && (disposition === 'attachment' || (encoding === 'base64' && !type.startsWith('text/')));
    // A mail within the mail begins with a head of its own.
    head = type === 'message/rfc822' ? '' : undefined;
  };
  return (line) => {
    if (line.startsWith('--') && boundaries.has(line.trimEnd().slice(2))) {
      [head, leavesOut] = ['', false];
      return true;
    }
    if (line.startsWith('--') && boundaries.has(line.trimEnd().slice(2, -2))) leavesOut = false;
    if (head === undefined) return !leavesOut;
    if (line === '') enter(head);
    else if (head.length < MAX_HEAD) head += `${line}\n`;
    return true;
  };
}

function partOf(head: string) {
  const unfolded = head.replace(/\n[ \t]+/g, ' ');
  const told = (pattern: RegExp) => pattern.exec(unfolded)?.[1]?.toLowerCase() ?? '';
  const [, quoted, bare] =
    /^content-type:[^\n]*;\s*boundary=(?:"([^"\n]{1,70})"|([^\s;"]{1,70}))/im.exec(unfolded) ?? [];
  return {
    type: told(/^content-type:\s*([^\s;]+)/im) || 'text/plain',
    boundary: quoted ?? bare,
    encoding: told(/^content-transfer-encoding:\s*([\w-]+)/im),
    disposition: told(/^content-disposition:\s*([\w-]+)/im),
  };
}

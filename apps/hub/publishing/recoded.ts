import { Readable } from 'node:stream';

/**
 * What a file says in UTF-8, whatever its own encoding (a label of https://encoding.spec.whatwg.org).
 * @throws Error where its bytes are not of that encoding: its letters would be lost without a word
 */
export const recoded = (input: Readable, encoding: string): Readable => Readable.from(piecesOf(input, encoding));

async function* piecesOf(input: Readable, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield Buffer.from(text);
    }
    yield Buffer.from(decoder.decode());
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new Error(`The file is not in ${encoding}. Name its encoding, such as --encoding windows-1252.`, {
      cause: error,
    });
  }
}

/** Whether there is an encoding of that name. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

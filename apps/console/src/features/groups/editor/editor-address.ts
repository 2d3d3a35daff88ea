import { address, text } from '../../../address/address.js';

/** So long a draft may be in the address; a longer one is kept by the page alone. */
export const MOST_DRAFT = 4_000;

export const editorAddress = address({
  /** The filter as it is being written, so that a link or a reload shows it again. */
  draft: text('', MOST_DRAFT),
});

/** @returns undefined where the address has none, or something else */
export function draftOf(text: string): object | undefined {
  if (text === '') return undefined;
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

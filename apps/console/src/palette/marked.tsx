/** Whether a label holds what was typed; case and accents do not matter. */
export const matches = (label: string, text: string): boolean => text === '' || plain(label).includes(plain(text));

/** A name with the part that was typed marked in it, where it stands there to the letter. */
export function Marked({ text, part }: { readonly text: string; readonly part: string }) {
  const at = part === '' ? -1 : plain(text).indexOf(plain(part));
  if (at < 0 || plain(text).length !== text.length) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + part.length)}</mark>
      {text.slice(at + part.length)}
    </>
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

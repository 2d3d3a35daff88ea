/**
 * A coarse key of how a name sounds, for finding candidates across Finnish, Swedish, German and English spellings:
 * letters that these languages interchange on one class each, vowels dropped after the first letter, runs folded; at most five.
 */
export function soundOf(word: string): string {
  if (word === '') return '';
  const plain = word
    .replace(/^(?:kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/(?:sch|sh|ch|tj)/g, 's')
    .replace(/(?:ck|qu|q|kh)/g, 'k')
    .replace(/th/g, 't')
    .replace(/gh/g, '');
  let key = '';
  let last = '';
  for (let index = 0; index < plain.length && key.length < 5; index++) {
    const sound = CLASSES[plain[index]!] ?? '';
    if (sound !== '' && sound !== last && (sound !== '_' || key === '')) key += sound;
    last = sound === '' ? last : sound;
  }
  return key;
}

const CLASSES: Readonly<Record<string, string>> = {
  a: '_', e: '_', i: '_', o: '_', u: '_', y: '_', h: '', w: 'v', v: 'v', f: 'v', b: 'p', p: 'p', d: 't', t: 't',
  g: 'k', k: 'k', c: 'k', x: 'k', s: 's', z: 's', j: 'j', l: 'l', m: 'm', n: 'm', r: 'r',
}; // prettier-ignore

import type { Sign } from '../sign.js';
import type { Hit } from '../words/phrase-book.js';
import { EMOJI, MARK, type Tokens } from '../words/tokens.js';

const GLAD = '😀😃😄😁😆😊🙂😍🥰😘🤩😎🥳👍👏🙏💪❤💚💙💛🧡💜🎉🌟⭐✨👌🤗☺😅🔥💯✅';
const SAD = '😡😠🤬😤😞😢😭😩😫😖😣👎💔😱🤮🤢😒☹🙁😕😔😟💩';
const IRONIC = '🙄🙃😏🤡🤦🤷';

const word = (weight: number): Sign => ({ is: 'feeling', weight, sort: 'word' });
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...[...GLAD].map((each) => [each, word(1.8)] as const),
  ...[...SAD].map((each) => [each, word(-1.8)] as const),
  ...[...IRONIC].map((each) => [each, { is: 'irony' } as const] as const),
]);

/** Emoji, and the faces made of marks: `:)`, `:-(`, `;D`. */
export function emojiHits(tokens: Tokens, from: number, to: number, hits: Hit<Sign>[]): void {
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] === EMOJI) {
      const sign = SIGNS.get(String.fromCodePoint(tokens.text.codePointAt(tokens.start[index]!) ?? 0));
      if (sign) hits.push({ value: sign, first: index, last: index, weight: 20 });
    } else if (tokens.kind[index] === MARK) {
      const mark = tokens.text.charCodeAt(tokens.start[index]!);
      if (mark !== 58 && mark !== 59 && mark !== 61) continue;
      const face = /^[:;=]-?([)(D/])/.exec(tokens.text.slice(tokens.start[index], tokens.start[index]! + 3));
      if (!face) continue;
      const last = Math.min(to - 1, index + face[0].length - 1);
      const weight = face[1] === ')' || face[1] === 'D' ? 1.2 : -1.2;
      hits.push({ value: word(weight), first: index, last, weight: 20 });
    }
  }
}

import type { Format } from '../../words/format.js';

/** A score in bits is the logarithm of the odds: 2^bits to 1. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);

/** From so much on whole percents would round to certainty; below so much to nothing. */
const [NEARLY_SURE, HARDLY] = [0.99, 0.01];

/**
 * A score as whoever knows no bits reads it: `78 %`; never certain, and never out of the question.
 * @param under the word that says that it is less
 */
export function likelihood(
  bits: number,
  { percent, number }: Pick<Format, 'percent' | 'number'>,
  under: string,
): string {
  const probability = probabilityOf(bits);
  if (probability < HARDLY) return `${under} ${percent(HARDLY)}`;
  if (probability < NEARLY_SURE) return percent(Math.floor(probability * 100) / 100);
  const tenths = Math.min(Math.floor(probability * 1000) / 10, 99.9);
  return percent(0).replace('0', number(tenths, 1));
}

/** Likelihoods of a language: of a number of bits, and of one that stands as a text in the arguments of a sentence. */
export const likelihoodIn = (format: Format, under: string) => {
  const sure = (bits: number) => likelihood(bits, format, under);
  return { sure, chance: (text: string | undefined) => sure(Number(text ?? 0)) };
};

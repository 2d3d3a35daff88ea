import type { Way } from './way.js';
import type { WayWords } from './words.js';

/** A way in words, a few for each part. @param name of a stage */
export function told(way: Way, name: (stage: string) => string, words: WayWords): readonly string[] {
  const { from, to, through, exclude, at = [], visits, passes, misses, avoids, leaves, period } = way;
  const arrows = (stages: readonly string[]) => stages.map(name).join(' → ');
  const last = misses?.[misses.length - 1];
  const fate = way.fate ?? way.standing;
  const [place] = at;
  return [
    ...(from ? [words.from(name(from))] : []),
    ...(through ? [words.through(name(through))] : []),
    ...(visits ?? []).map((stage) => words.through(name(stage))),
    ...(to ? [words.to(name(to))] : []),
    ...[...(exclude ? [exclude] : []), ...(avoids ?? [])].map((stage) => words.without(name(stage))),
    ...(passes ? [arrows(passes)] : []),
    ...(last ? [words.notTo(name(last))] : []),
    ...(leaves ? [words.leaves(name(leaves))] : []),
    ...(place ? [words.step(arrows(at.map(({ stage }) => stage)), place.step + 1)] : []),
    ...(at.some(({ isLast }) => isLast === false) ? [words.on] : []),
    ...(fate ? [words.fate[fate]] : []),
    ...(period ? [words.began(period.replace('-', ' '))] : []),
  ];
}

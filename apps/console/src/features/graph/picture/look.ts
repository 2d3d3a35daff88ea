import { feltAt, type Feeling } from '../../../pictures/feeling/feeling.js';
import type { Node, Tie } from '../surroundings/surroundings.js';

/** The tokens of the theme that the picture needs; WebGL knows no `var()`. */
export interface Palette {
  readonly person: string;
  readonly organization: string;
  readonly middle: string;
  /** Of whom nothing is known there is none. */
  readonly ring: Readonly<Record<Exclude<Feeling, 'UNKNOWN'>, string>>;
  readonly tie: string;
  /** Of so many that they lie on one another. */
  readonly tieOfMany: string;
  readonly recommended: string;
  readonly dim: string;
  readonly dimTie: string;
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
}

export function paletteOf(root: HTMLElement): Palette {
  const style = getComputedStyle(root);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    person: token('sea-400'),
    organization: token('sea-700'),
    middle: token('ink'),
    ring: {
      POSITIVE: token('positive'),
      NEUTRAL: token('neutral'),
      NEGATIVE: token('negative'),
    },
    tie: token('ctl'),
    tieOfMany: token('line-strong'),
    recommended: token('late'),
    dim: token('line'),
    dimTie: token('sunken'),
    ink: token('ink'),
    muted: token('muted'),
    surface: token('surface'),
  };
}

/** How a customer feels as far as it is known. */
export const feltOfNode = ({ balance }: Pick<Node, 'balance'>): Feeling => feltAt(balance);

/** The bigger, the more it is tied to; the middle stands out. @param scale by how many are drawn: `scaleOf` */
export const sizeOf = ({ degree, hops, kind }: Node, scale = 1): number =>
  scale * (hops === 0 ? 13 : Math.min(11, (kind === 'ORGANIZATION' ? 5.5 : 4.5) + Math.log2(1 + degree)));

/** How much bigger or smaller everybody is drawn where so many share the picture: a few fill it, thousands leave gaps. */
export const scaleOf = (count: number): number =>
  Math.min(2.2, Math.max(0.45, 2.7 - 0.6 * Math.log10(Math.max(1, count))));

export const colourOf = ({ kind, hops }: Node, palette: Palette): string =>
  hops === 0 ? palette.middle : kind === 'PERSON' ? palette.person : palette.organization;

/** @param areMany whether they lie on one another, so that only the ground between tells them apart */
export function ringOf(node: Node, areMany: boolean, palette: Palette): string {
  const felt = feltOfNode(node);
  return felt !== 'UNKNOWN' ? palette.ring[felt] : areMany ? palette.surface : colourOf(node, palette);
}

export const isWordOfMouth = ({ type }: Tie): boolean => type === 'RECOMMENDED' || type === 'INTRODUCED_BY';

import type { Node } from '../surroundings/surroundings.js';
import type { Palette } from './look.js';
import { placeLabels, type Room } from './place-labels.js';

/** What the picture knows of somebody whose name it would write. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  readonly node: Node;
  /** The lower, the sooner it is written. */
  readonly rank?: number;
}

const [NAME_PX, TIED_PX, HEIGHT] = [12, 11, 26];
const FONT = '"Inter Variable", system-ui, sans-serif';
const nameFont = `600 ${NAME_PX}px ${FONT}`;
const tiedFont = `400 ${TIED_PX}px ${FONT}`;

/** Writes the names of one frame: each with how many of its ties are drawn, on a ground that lets it be read over lines. */
export function writeLabels(
  context: CanvasRenderingContext2D,
  all: readonly Labelled[],
  tiedOf: (node: Node) => string,
  room: Room,
  { ink, muted, surface }: Palette,
): void {
  const widthOf = (text: string, font: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
  const wishes = all
    .filter(({ label }) => label)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.size - a.size)
    .map(({ x, y, size, label, node }) => {
      const [name, tied] = [label!, tiedOf(node)];
      const width = Math.max(widthOf(name, nameFont), widthOf(tied, tiedFont));
      return { x, y, away: size + 4, width, height: HEIGHT, name, tied };
    });
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = surface;
  for (const { wish, left, middle } of placeLabels(wishes, room))
    for (const [text, font, colour, base] of [
      [wish.name, nameFont, ink, middle - 1],
      [wish.tied, tiedFont, muted, middle + TIED_PX],
    ] as const) {
      context.font = font;
      context.strokeText(text, left, base);
      context.fillStyle = colour;
      context.fillText(text, left, base);
    }
}

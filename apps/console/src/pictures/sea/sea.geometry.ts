import { fitText, textWidth } from '../labels/text-width.js';
import { at } from '../round.js';

/** Rivers from sources into the sea, and out of it to what is built of them. */
export interface SeaData {
  readonly sources: readonly SeaStream[];
  readonly out: readonly SeaStream[];
}

export interface SeaStream {
  readonly key: string;
  readonly label: string;
  /** How much flows; only proportions matter. */
  readonly amount: number;
  /** How it fares, as a sign; without one where there is nothing to say of it. */
  readonly fare?: Fare;
  /** The same in a word, where it is not as usual. */
  readonly fareWord?: string;
}

export type Fare = 'usual' | 'late' | 'silent' | 'never' | 'failing';

const ROW = 34;
const BOX = 26;
const TEXT = 12;
const WORD = 11;
/** Before the name, between the name, its word and its sign, and behind the sign. */
const [INSET, APART, SIGN] = [12, 10, 13];
const THINNEST = 1.5;
/** All rivers of one side together, px at their mouth. */
const MOUTH = 72;

/** @param width px; the height follows from how many sources there are */
export function seaGeometry({ sources, out }: SeaData, width: number) {
  const rows = Math.max(sources.length, out.length, 3);
  const height = rows * ROW + 12;
  const needed = Math.max(190, ...[...sources, ...out].map((stream) => Math.ceil(roomOf(stream) + nameWidth(stream))));
  const boxWidth = Math.min(needed, width * 0.34);
  const radius = 34;
  const centre = { x: width / 2, y: height / 2, radius };
  return {
    width,
    height,
    boxWidth,
    centre,
    sources: side(sources, rows, boxWidth, (stream, y, mouth) => {
      const [x0, x1] = [boxWidth, centre.x - radius + 6];
      const bend = (x1 - x0) / 2;
      return { ...stream, x: 0, path: `M${at(x0, y)}C${at(x0 + bend, y)} ${at(x1 - bend, mouth)} ${at(x1, mouth)}` };
    }),
    out: side(out, rows, boxWidth, (stream, y, mouth) => {
      const [x0, x1] = [centre.x + radius - 6, width - boxWidth];
      const bend = (x1 - x0) / 2;
      return {
        ...stream,
        x: width - boxWidth,
        path: `M${at(x0, mouth)}C${at(x0 + bend, mouth)} ${at(x1 - bend, y)} ${at(x1, y)}`,
      };
    }),
  } as const;

  function side<T>(
    streams: readonly SeaStream[],
    of: number,
    room: number,
    draw: (
      stream: SeaStream & { text: string; y: number; width: number; height: number },
      y: number,
      mouth: number,
    ) => T,
  ): readonly T[] {
    const roots = streams.map(({ amount }) => Math.sqrt(Math.max(0, amount)));
    const total = roots.reduce((sum, root) => sum + root, 0);
    const widths = roots.map((root) =>
      total > 0 && root > 0 ? Math.min(BOX, Math.max(THINNEST, (root / total) * MOUTH)) : 0,
    );
    const mouthHeight = Math.min(
      radius * 1.6,
      widths.reduce((sum, wide) => sum + wide, 0),
    );
    const squeeze =
      mouthHeight /
      Math.max(
        1e-9,
        widths.reduce((sum, wide) => sum + wide, 0),
      );
    let mouth = centre.y - mouthHeight / 2;
    const first = (height - streams.length * (height / of)) / 2;
    return streams.map((stream, index) => {
      const wide = widths[index]! * squeeze;
      mouth += wide / 2;
      const y = first + (index + 0.5) * (height / of);
      const drawn = draw(
        {
          ...stream,
          text: fitText([stream.label], room - roomOf(stream), TEXT, 600),
          y: y - BOX / 2,
          width: wide,
          height: BOX,
        },
        y,
        mouth,
      );
      mouth += wide / 2;
      return drawn;
    });
  }
}

const nameWidth = ({ label }: SeaStream): number => textWidth(label, TEXT, 600);

/** What of a box is not for the name. */
const roomOf = ({ fare, fareWord }: SeaStream): number =>
  2 * INSET +
  (fare === undefined ? 0 : APART + SIGN) +
  (fareWord === undefined ? 0 : APART + textWidth(fareWord, WORD, 600));

/** Where in a box of such a width its name begins, its word ends and its sign stands. */
export const placesIn = (boxWidth: number) =>
  ({ name: INSET, word: boxWidth - INSET - SIGN - APART, sign: boxWidth - INSET - SIGN / 2 }) as const;

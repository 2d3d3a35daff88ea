import { textWidth, wrapText } from '../labels/text-width.js';

/** How evidence adds up, in bits: the prior, plus what was compared, less what was taken off, is the total. */
export interface WaterfallData {
  readonly prior: number;
  readonly priorLabel: string;
  readonly steps: readonly WaterfallStep[];
  readonly totalLabel: string;
  /** What it comes to with more than these, beside the total; undefined where there is no more. */
  readonly beside?: { readonly label: string; readonly bits: number } | undefined;
  /** From here on the machine says that they are one. */
  readonly threshold: number;
  /** From here up to the threshold a person is asked. */
  readonly reviewThreshold: number;
}

export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  /** Bits; negative ones speak against. */
  readonly weight: number;
}

const ROW = 26;
/** Between two lines of one label. */
const LINE = 15;
const BAR = 14;
const HEAD = 26;
const LABEL_SIZE = 12;
/** The heaviest of them: the total. */
const LABEL_WEIGHT = 600;
const NUMBER_SIZE = 11;
const PAD = 8;

/** @param width px */
export function waterfallGeometry(
  { prior, priorLabel, steps, totalLabel, beside, threshold, reviewThreshold }: WaterfallData,
  width: number,
  writeBits: (bits: number) => string,
) {
  const ends: number[] = [prior];
  for (const { weight } of steps) ends.push(ends[ends.length - 1]! + weight);
  const total = ends[ends.length - 1]!;
  const rows = [
    { key: 'prior', label: priorLabel, from: 0, to: prior, kind: 'prior' as const },
    ...steps.map(({ key, label }, index) => ({
      key,
      label,
      from: ends[index]!,
      to: ends[index + 1]!,
      kind: 'step' as const,
    })),
    { key: 'total', label: totalLabel, from: 0, to: total, kind: 'total' as const },
    ...(beside ? [{ key: 'beside', label: beside.label, from: 0, to: beside.bits, kind: 'beside' as const }] : []),
  ];
  const numbers = rows.map(({ from, to }) => writeBits(to - from));
  const numbersWidth = Math.max(...numbers.map((text) => textWidth(text, NUMBER_SIZE, 600))) + PAD;
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => textWidth(text, LABEL_SIZE, LABEL_WEIGHT)));
  const labels = rows.map(({ label }) => label);
  // A label takes more lines before it is cut; its longest word stands whole.
  const labelsWidth =
    Math.max(Math.min(width * 0.34, widest(labels)), widest(labels.flatMap((label) => label.split(' ')))) + PAD;
  const lines = labels.map((label) => wrapText(label, labelsWidth, LABEL_SIZE, LABEL_WEIGHT));
  const heights = lines.map(({ length }) => ROW + (length - 1) * LINE);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, high) => sum + high, HEAD));
  const x0 = labelsWidth + PAD;
  const x1 = Math.max(x0 + 1, width - numbersWidth);
  const least = Math.min(0, threshold, reviewThreshold, beside?.bits ?? 0, ...ends);
  const most = Math.max(0, threshold, reviewThreshold, beside?.bits ?? 0, ...ends);
  const xOf = (bits: number) => x0 + ((bits - least) / Math.max(1e-9, most - least)) * (x1 - x0);
  return {
    width,
    height: heights.reduce((sum, high) => sum + high, HEAD) + 4,
    rows: rows.map(({ key, label, from, to, kind }, index) => ({
      key,
      kind,
      label,
      /** Of the label, each with where its letters stand. */
      lines: lines[index]!.map((text, line, all) => ({
        text,
        y: tops[index]! + heights[index]! / 2 + (line - (all.length - 1) / 2) * LINE + 4,
      })),
      /** FOR: speaks for one party. AGAINST: against it. */
      says: to >= from ? ('for' as const) : ('against' as const),
      number: numbers[index]!,
      y: tops[index]! + heights[index]! / 2,
      height: BAR,
      from: xOf(from),
      to: xOf(to),
      x: Math.min(xOf(from), xOf(to)),
      width: Math.max(1.5, Math.abs(xOf(to) - xOf(from))),
    })),
    zero: xOf(0),
    threshold: xOf(threshold),
    review: { x: xOf(Math.min(reviewThreshold, threshold)), width: Math.abs(xOf(threshold) - xOf(reviewThreshold)) },
    numbersX: width,
    x0,
    x1,
    total,
  } as const;
}

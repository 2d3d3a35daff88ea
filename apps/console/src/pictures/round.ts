/** A coordinate as it stands in a path: a hundredth of a pixel is finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** The points of a path as text. */
export const at = (x: number, y: number): string => `${round(x)},${round(y)}`;

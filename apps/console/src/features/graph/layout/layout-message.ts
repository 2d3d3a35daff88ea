/** ForceAtlas2 of graphology takes nodes as rows of ten numbers and edges as rows of three. */
export const NODE_ROW = 10;
export const EDGE_ROW = 3;
export const AT = { x: 0, y: 1, mass: 6, convergence: 7, size: 8, fixed: 9 } as const;

/** What the worker is given. */
export interface LayoutTask {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly rounds: number;
}

/** What it says: where everybody stands now, as x and y by turns. */
export interface LayoutNews {
  readonly places: Float32Array;
  readonly done: boolean;
}

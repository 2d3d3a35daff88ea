declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round of ForceAtlas2 over rows of numbers (layout-message.ts), in place. */
  function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
  export = iterate;
}

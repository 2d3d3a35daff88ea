import type Sigma from 'sigma';

/** What sigma shows now, as PNG on a ground of a colour. */
export async function pngOf(sigma: Sigma, ground: string): Promise<Blob> {
  const layers = sigma.getCanvases();
  const drawn = document.createElement('canvas');
  const first = Object.values(layers)[0]!;
  [drawn.width, drawn.height] = [first.width, first.height];
  const context = drawn.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, drawn.width, drawn.height);
  // WebGL forgets what it drew when the frame ends: the layers are copied within it.
  sigma.refresh();
  for (const name of ['edges', 'nodes', 'labels']) if (layers[name]) context.drawImage(layers[name], 0, 0);
  return new Promise((resolve, reject) =>
    drawn.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png'),
  );
}

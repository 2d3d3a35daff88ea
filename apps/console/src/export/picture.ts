/** What of a drawn element's look is written into its copy; the rest comes from the document or does not matter to a picture. */
const LOOK = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'paint-order', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility', 'display', 'color', 'stop-color',
]; // prettier-ignore

/** A picture that was drawn on the page, as a file of its own. */
export interface PictureFile {
  /** The SVG. */
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A copy with every colour and font worked out, so that it needs no stylesheet. */
export function lookedCopy(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [drawn, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  originals!.forEach((original, index) => {
    const look = getComputedStyle(original);
    for (const name of LOOK) copies![index]!.style.setProperty(name, look.getPropertyValue(name));
    copies![index]!.removeAttribute('class');
  });
  return copy;
}

/** An SVG as a file, on the ground that it is seen on. */
export function fileOf(picture: SVGSVGElement, width: number, height: number): PictureFile {
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute(
    'fill',
    getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || '#fff',
  );
  picture.prepend(ground);
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

/** A picture that is one SVG. */
export function svgOf(drawn: SVGSVGElement): PictureFile {
  const { width, height } = drawn.getBoundingClientRect();
  return fileOf(lookedCopy(drawn), width, height);
}

/** The picture as PNG at twice its size. @throws where the browser cannot draw it */
export async function pngOf({ text, width, height }: PictureFile): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

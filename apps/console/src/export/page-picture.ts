import { fileOf, lookedCopy, type PictureFile } from './picture.js';

const SVG = 'http://www.w3.org/2000/svg';
/** From the middle of a line down to where its letters stand, as a share of the size of the type. */
const TO_BASE_LINE = 0.35;

/**
 * A part of the page as a picture, where boxes and texts stand between drawings, such as the service map in its table: drawings
 * as they are, grounds as rectangles, and each line of text where it stands. What only screen readers see is left out.
 */
export function pagePictureOf(part: HTMLElement): PictureFile {
  const frame = part.getBoundingClientRect();
  const picture = document.createElementNS(SVG, 'svg');
  const [width, height] = [part.scrollWidth, part.scrollHeight];
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  draw(part, picture, { left: frame.left - part.scrollLeft, top: frame.top - part.scrollTop });
  return fileOf(picture, width, height);
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

function draw(element: Element, into: SVGElement, origin: Origin): void {
  const look = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (look.display === 'none' || look.visibility === 'hidden' || element.classList.contains('unseen')) return;
  const [x, y] = [box.left - origin.left, box.top - origin.top];
  if (element instanceof SVGSVGElement) {
    const copy = lookedCopy(element);
    set(copy, { x, y, width: box.width, height: box.height });
    copy.style.setProperty('overflow', 'visible');
    into.append(copy);
    return;
  }
  if (!/^rgba\(.*, 0\)$|^transparent$/.test(look.backgroundColor)) {
    const ground = document.createElementNS(SVG, 'rect');
    set(ground, { x, y, width: box.width, height: box.height, rx: Number.parseFloat(look.borderRadius) || 0 });
    ground.setAttribute('fill', look.backgroundColor);
    into.append(ground);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, into, origin);
    else if (child instanceof Text) write(child, look, into, origin);
  }
}

/** The words of a text, line by line as they are broken on the page. */
function write(text: Text, look: CSSStyleDeclaration, into: SVGElement, origin: Origin): void {
  const range = document.createRange();
  const lines = new Map<number, { words: string; readonly left: number; readonly middle: number }>();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { left, top, height } = range.getBoundingClientRect();
    const line = lines.get(top);
    if (line) line.words += ` ${word}`;
    else lines.set(top, { words: word, left: left - origin.left, middle: top + height / 2 - origin.top });
  }
  const size = Number.parseFloat(look.fontSize);
  for (const { words, left, middle } of lines.values()) {
    const line = document.createElementNS(SVG, 'text');
    set(line, { x: left, y: middle + size * TO_BASE_LINE, 'font-size': size });
    line.setAttribute('font-family', look.fontFamily);
    line.setAttribute('font-weight', look.fontWeight);
    line.setAttribute('fill', look.color);
    line.textContent = words;
    into.append(line);
  }
}

function set(element: SVGElement, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, String(Math.round(value * 10) / 10));
}

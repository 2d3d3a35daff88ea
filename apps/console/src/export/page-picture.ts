import { cutText } from './cut-text.js';
import { fileOf, lookedCopy, type PictureFile } from './picture.js';

const SVG = 'http://www.w3.org/2000/svg';
/** From the middle of a line down to where its letters stand, as a share of the size of the type. */
const TO_BASE_LINE = 0.35;

/**
 * A part of the page as a picture, where boxes and texts stand between drawings, such as the service map in its table: drawings
 * as they are, grounds as rectangles, and each line of text where it stands. What scrolls within it is drawn whole, from its
 * beginning; a text that is cut on the page is cut in the picture. What only screen readers see is left out, and what is there to be
 * pressed (`data-picture="none"`).
 */
export function pagePictureOf(part: HTMLElement): PictureFile {
  const scrollers = [part, ...part.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX),
  );
  const stood = scrollers.map(({ scrollLeft }) => scrollLeft);
  for (const scroller of scrollers) scroller.scrollLeft = 0;
  try {
    return drawn(part, scrollers);
  } finally {
    scrollers.forEach((scroller, index) => (scroller.scrollLeft = stood[index]!));
  }
}

function drawn(part: HTMLElement, scrollers: readonly HTMLElement[]): PictureFile {
  const frame = part.getBoundingClientRect();
  const picture = document.createElementNS(SVG, 'svg');
  const width = Math.max(
    part.scrollWidth,
    ...scrollers.map((one) => one.getBoundingClientRect().left - frame.left + one.scrollWidth),
  );
  const height = part.scrollHeight;
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  draw(part, picture, { left: frame.left, top: frame.top - part.scrollTop, end: Infinity });
  return fileOf(picture, width, height);
}

interface Place {
  /** Of the picture on the page. */
  readonly left: number;
  readonly top: number;
  /** Where on the page what is drawn is cut. */
  readonly end: number;
}

function draw(element: Element, into: SVGElement, place: Place): void {
  const look = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (look.display === 'none' || look.visibility === 'hidden') return;
  if (element.classList.contains('unseen') || (element as HTMLElement).dataset['picture'] === 'none') return;
  const [x, y] = [box.left - place.left, box.top - place.top];
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
  const within = /hidden|clip/.test(look.overflowX) ? { ...place, end: Math.min(place.end, box.right) } : place;
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, into, within);
    else if (child instanceof Text) write(child, look, into, within);
  }
}

/** The words of a text, line by line as they are broken on the page. */
function write(text: Text, look: CSSStyleDeclaration, into: SVGElement, { left: from, top: above, end }: Place): void {
  const range = document.createRange();
  const lines = new Map<number, { words: string; right: number; readonly left: number; readonly middle: number }>();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { left, right, top, height } = range.getBoundingClientRect();
    const line = lines.get(top);
    if (line) {
      line.words += ` ${word}`;
      line.right = right;
    } else lines.set(top, { words: word, left, right, middle: top + height / 2 });
  }
  const size = Number.parseFloat(look.fontSize);
  for (const { words, left, right, middle } of lines.values()) {
    const shown = cutText(words, { width: right - left, room: end - left });
    if (shown === '') continue;
    const line = document.createElementNS(SVG, 'text');
    set(line, { x: left - from, y: middle - above + size * TO_BASE_LINE, 'font-size': size });
    line.setAttribute('font-family', look.fontFamily);
    line.setAttribute('font-weight', look.fontWeight);
    line.setAttribute('fill', look.color);
    line.textContent = shown;
    into.append(line);
  }
}

function set(element: SVGElement, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, String(Math.round(value * 10) / 10));
}

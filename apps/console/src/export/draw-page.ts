import type { PictureFile } from './picture.js';

/** A picture as it stands on the page now; undefined where it does not. */
export type Draw = () => PictureFile | undefined | Promise<PictureFile>;

/** What `pagePictureOf` gives; it comes when it is wanted. */
export const drawPage = async (part: HTMLElement): Promise<PictureFile> =>
  (await import('./page-picture.js')).pagePictureOf(part);

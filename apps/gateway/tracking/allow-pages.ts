import type { Response } from 'express';

/** Lets pages of any site send here and show what is answered. */
export function allowPages(response: Response): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}

/** Panels of the page that something leads to. */
export const PANELS = {
  promises: 'panel-promises',
  timeline: 'panel-timeline',
  recommendations: 'panel-recommendations',
  relations: 'panel-relations',
} as const;

export type PanelId = (typeof PANELS)[keyof typeof PANELS];

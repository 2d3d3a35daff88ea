/** Whoever is so near the top is not reading further down. */
const AT_TOP_PX = 80;
/** Something is open over the page, or beside it. */
const OPEN = 'dialog[open], :popover-open, main [data-open="true"]';
/** A row that one points at, or is in by keys, is about to be pressed, and a form about to be sent: neither must become another. */
const IN_HAND = 'main :is(tbody tr, li):is(:hover, :focus-within), main form:focus-within';

/** Whether somebody reads or is about to act, so that nothing may move under their eyes. */
export const isReading = (): boolean =>
  scrollY >= AT_TOP_PX || document.querySelector(OPEN) !== null || document.querySelector(IN_HAND) !== null;

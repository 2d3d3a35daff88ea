const KEY = 'meri.views';
const MOST = 30;

/** A view that somebody gave a name: the address says all of it. Kept in this browser, and only what its owner chose to keep. */
export interface SavedView {
  readonly name: string;
  /** Path and query, such as `/map?layer=waiting`. */
  readonly path: string;
}

const isView = (one: unknown): one is SavedView =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as SavedView).name === 'string' &&
  /^\/(?![/\\])/.test(String((one as SavedView).path));

export function savedViews(): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a view, the last kept first; one of the same name gives way. @returns whether the browser kept it */
export function saveView(view: SavedView): boolean {
  return store([view, ...savedViews().filter(({ name }) => name !== view.name)].slice(0, MOST));
}

export function forgetView(name: string): boolean {
  return store(savedViews().filter((view) => view.name !== name));
}

function store(views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

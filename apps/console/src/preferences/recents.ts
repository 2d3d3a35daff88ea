const KEY = 'meri.recents';
const MOST = 8;

/** Ids of customers seen lately, the last first. Only ids: no name is stored in the browser. */
export function recents(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function noteRecent(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...recents().filter((other) => other !== id)].slice(0, MOST)));
  } catch {
    // A browser that stores nothing has no recents.
  }
}

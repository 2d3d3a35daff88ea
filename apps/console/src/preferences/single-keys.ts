const KEY = 'meri.singleKeys';

/** Whether keys of a single letter act (WCAG 2.1.4 wants them to be switched off). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Kept on.
  }
}

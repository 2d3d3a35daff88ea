/** Anything that has an id, at any depth, as text by its id. */
function partsOf(answer: unknown, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (Array.isArray(answer)) for (const one of answer) partsOf(one, found);
  else if (typeof answer === 'object' && answer !== null) {
    const { id } = answer as { readonly id?: unknown };
    if (typeof id === 'string') found.set(id, JSON.stringify(answer));
    else for (const one of Object.values(answer)) partsOf(one, found);
  }
  return found;
}

/**
 * How many things of an answer came, went or changed. Things are counted at the outermost id; where only something without an id
 * changed, it counts as one.
 */
export function countChanged(before: unknown, after: unknown): number {
  const [old, now] = [partsOf(before), partsOf(after)];
  const ids = new Set([...old.keys(), ...now.keys()]);
  const changed = [...ids].filter((id) => old.get(id) !== now.get(id)).length;
  return changed > 0 || JSON.stringify(before) === JSON.stringify(after) ? changed : 1;
}

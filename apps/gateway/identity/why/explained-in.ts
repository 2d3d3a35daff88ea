/** Puts explanations where a reader left the ids of pairs as `{"$why": [a, b]}`, one after the other: each reads a neighbourhood. */
export async function explainedIn<T>(json: T, explain: (a: string, b: string) => Promise<unknown>): Promise<T> {
  if (Array.isArray(json)) {
    const items: unknown[] = [];
    for (const item of json as readonly unknown[]) items.push(await explainedIn(item, explain));
    return items as T;
  }
  if (json === null || typeof json !== 'object') return json;
  const pair = (json as { readonly $why?: readonly [string, string] }).$why;
  if (pair) return (await explain(...pair)) as T;
  const members: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json)) members[name] = await explainedIn(value, explain);
  return members as T;
}

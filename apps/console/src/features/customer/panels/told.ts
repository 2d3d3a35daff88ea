/** A value of a fact as text: lists with commas, objects by their names. */
export function told(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(told).filter(Boolean).join(', ');
  if (typeof value === 'object') {
    const { name, key, ...rest } = value as { readonly name?: unknown; readonly key?: unknown };
    return told(name ?? key) || Object.values(rest).map(told).filter(Boolean).join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The first moment of a period of the service map and the first after it, by the clock of the browser; nothing for all the time. */
export function boundsOf(period: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)))?$/.exec(period);
  if (!match) return undefined;
  const [year, quarter, month] = [Number(match[1]), match[2], match[3]];
  const [first, months] = quarter ? [Number(quarter) * 3 - 3, 3] : month ? [Number(month) - 1, 1] : [0, 12];
  return { from: new Date(year, first, 1).toISOString(), to: new Date(year, first + months, 1).toISOString() };
}

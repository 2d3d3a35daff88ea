/** Dumps are large: the first line that differs says more than all of it. */
export function firstDifference(expected: string, actual: string): string {
  if (expected === actual) return 'none';
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const table = left.slice(0, at).findLast((line) => line.startsWith('-- '));
  return `${table}, line ${at}\n- ${left[at]?.slice(0, 900)}\n+ ${right[at]?.slice(0, 900)}`;
}

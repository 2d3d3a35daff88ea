/** One stage of a fixed path: customers = on + left + ended + open. */
export interface FunnelStep {
  readonly key: string;
  readonly label: string;
  readonly customers: number;
  readonly on: number;
  readonly left: number;
  readonly ended: number;
  readonly open: number;
}

const [ROW, BAR, LABEL] = [64, 28, 20];

/**
 * A bar for each stage, as long as many came, from the longest; in it what became of them, side by side; and from each bar to the
 * next what went on. Lengths in px.
 */
export function funnelGeometry(steps: readonly FunnelStep[], width: number) {
  const most = Math.max(1, ...steps.map(({ customers }) => customers));
  const scale = width / most;
  const rows = steps.map((step, index) => {
    const y = index * ROW + LABEL;
    let x = 0;
    const parts = (['on', 'open', 'ended', 'left'] as const).map((what) => {
      const part = { what, x, width: step[what] * scale };
      x += part.width;
      return part;
    });
    return {
      key: `${index} ${step.key}`,
      label: step.label,
      customers: step.customers,
      /** Of all who came to the first stage; null where nobody did. */
      share: steps[0]!.customers === 0 ? null : step.customers / steps[0]!.customers,
      y,
      height: BAR,
      width: step.customers * scale,
      parts,
    };
  });
  const joins = rows.slice(0, -1).map((row, index) => {
    const [on, next] = [row.parts[0]!.width, rows[index + 1]!];
    return { key: row.key, path: `M0,${row.y + BAR}H${on}L${next.width},${next.y}H0Z`, from: on, to: next.width };
  });
  return { rows, joins, height: Math.max(0, steps.length * ROW) } as const;
}

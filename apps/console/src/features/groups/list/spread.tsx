import styles from '../groups.module.css';
import { rangeOf, swarm } from './spread.geometry.js';

const SIZE = { width: 240, height: 22, radius: 2 };
const GAP = 4;

/** Where members stand above the line, and everybody below it. What it shows is written beside it. */
export function Spread({
  members,
  everybody,
}: {
  readonly members: readonly number[];
  readonly everybody: readonly number[];
}) {
  const range = rangeOf(members, everybody);
  const line = SIZE.height + GAP / 2;
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${2 * line}`} className={styles['swarm']} aria-hidden="true">
      <line x1={0} x2={SIZE.width} y1={line} y2={line} />
      {swarm(members, range, SIZE).map(({ x, y }, index) => (
        <circle key={index} data-of="group" cx={x} cy={SIZE.height - y} r={SIZE.radius} />
      ))}
      {swarm(everybody, range, SIZE).map(({ x, y }, index) => (
        <circle key={index} data-of="everybody" cx={x} cy={line + GAP / 2 + y} r={SIZE.radius} />
      ))}
    </svg>
  );
}

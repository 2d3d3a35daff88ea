import { Measured } from '../../../pictures/measured.js';
import styles from '../groups.module.css';
import { middleOf, placeOn, rangeOf, swarm } from './spread.geometry.js';

const SIZE = { height: 24, radius: 2.5 };
const GAP = 4;
/** By so much the mark of the middle goes beyond the dots. */
const MARK = 3;

interface SpreadProps {
  readonly members: readonly number[];
  readonly everybody: readonly number[];
}

/** Where members stand above the line, and everybody below it, with a mark at the middle of each. What it shows is written beside it. */
export const Spread = (props: SpreadProps) => <Measured>{(width) => <Swarms {...props} width={width} />}</Measured>;

function Swarms({ members, everybody, width }: SpreadProps & { readonly width: number }) {
  const range = rangeOf(members, everybody);
  const size = { ...SIZE, width };
  const line = MARK + SIZE.height + GAP / 2;
  const middles = [members, everybody].map((values) => placeOn(middleOf(values), range, size));
  return (
    <svg width={width} height={2 * line} className={styles['swarm']} aria-hidden="true">
      <line x1={0} x2={width} y1={line} y2={line} />
      {swarm(members, range, size).map(({ x, y }, index) => (
        <circle key={index} data-of="group" cx={x} cy={line - GAP / 2 - y} r={SIZE.radius} />
      ))}
      {swarm(everybody, range, size).map(({ x, y }, index) => (
        <circle key={index} data-of="everybody" cx={x} cy={line + GAP / 2 + y} r={SIZE.radius} />
      ))}
      <line data-of="group" x1={middles[0]} x2={middles[0]} y1={0} y2={line} />
      <line data-of="everybody" x1={middles[1]} x2={middles[1]} y1={line} y2={2 * line} />
    </svg>
  );
}

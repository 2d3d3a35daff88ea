import { classes } from '../../ui/controls.js';
import { fitText } from '../labels/text-width.js';
import styles from '../pictures.module.css';
import type { otherWaysGeometry } from './other-ways.geometry.js';

interface OtherWaysProps {
  readonly ways: ReturnType<typeof otherWaysGeometry>[number];
  /** How many ways and customers it stands for, the most telling first. */
  readonly texts: readonly string[];
  readonly onOpen: () => void;
}

/** The rare ways of a step, drawn as one; a click draws each by itself. By keys the filter beside the picture does it. */
export function OtherWaysRibbon({ ways, texts, onOpen }: OtherWaysProps) {
  const { leaving, entering, x, half, y, width } = ways;
  return (
    <g className={styles.opens} onClick={onOpen}>
      <title>{texts[0]}</title>
      {[...leaving, ...entering].map(({ path, width: wide }) => (
        <path key={path} d={path} strokeWidth={Math.max(0.5, wide)} className={classes(styles.river, styles.others)} />
      ))}
      <path
        d={`M${x - half},${y + width / 2}H${x + half}`}
        strokeWidth={Math.max(1, width)}
        className={classes(styles.river, styles.others)}
      />
      <text x={x} y={y - 5} textAnchor="middle" className={classes(styles.number, styles.halo)}>
        {fitText(texts, half * 2 + 60, 11)}
      </text>
    </g>
  );
}

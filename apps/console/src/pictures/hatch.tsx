import styles from './pictures.module.css';

/** Slanted lines as a fill: `url(#id)`. Thin where somebody was without us, thick where somebody waits. */
export function Hatch({
  id,
  size,
  look,
}: {
  readonly id: string;
  readonly size: number;
  readonly look: 'hatch' | 'waitHatch';
}) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <path
        d={`M-1,${size + 1}L${size + 1},-1M-1,1L1,-1M${size - 1},${size + 1}L${size + 1},${size - 1}`}
        className={styles[look]}
      />
    </pattern>
  );
}

import styles from '../pictures.module.css';
import tones from '../tones.module.css';
import { barsGeometry, type BarData, type Beyond } from './bars.geometry.js';

const TONE: Readonly<Record<Beyond, string>> = {
  within: 'positive',
  over: 'waiting',
  'far-over': 'negative',
  unknown: 'plain',
};

/** How long something lasts against how long it usually does. The words beside it say both. */
export function UsualBars({
  bars,
  width,
  render,
}: {
  readonly bars: readonly BarData[];
  readonly width: number;
  /** Puts a bar where it belongs, beside its words. */
  readonly render: (key: string, bar: React.ReactNode) => React.ReactNode;
}) {
  return barsGeometry(bars, width).map(({ key, width: wide, usualX, beyond }) =>
    render(
      key,
      <div key={key} aria-hidden="true" className={`${styles.barTrack} ${tones[TONE[beyond]]}`} style={{ width }}>
        <div className={styles.barFill} style={{ width: wide }} />
        {usualX !== null && <div className={styles.barUsual} style={{ left: Math.min(width - 2, usualX) }} />}
      </div>,
    ),
  );
}

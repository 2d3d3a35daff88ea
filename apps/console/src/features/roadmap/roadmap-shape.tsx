import { Bone, CardShape, Lines, numbers, Shape } from '../../ui/shape/shape.js';
import { HORIZONS } from './roadmap-address.js';
import styles from './roadmap.module.css';

/** A column for each horizon with its cards. */
export const RoadmapShape = () => (
  <Shape>
    <div className={styles['board']}>
      {HORIZONS.map((months, column) => (
        <CardShape key={months} title>
          {numbers(2 - (column % 2)).map((at) => (
            <CardShape key={at}>
              <Lines count={3} />
              <Bone height={28} />
            </CardShape>
          ))}
        </CardShape>
      ))}
    </div>
  </Shape>
);

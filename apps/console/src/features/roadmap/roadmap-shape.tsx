import { Beside, Bone, CardShape, Lines, numbers, Shape } from '../../ui/shape/shape.js';
import { HORIZONS } from './roadmap-address.js';
import styles from './roadmap.module.css';

/** The board with its horizons: how wide each will be is known once its cards are. */
export const RoadmapShape = () => (
  <Shape>
    <CardShape>
      <Beside columns={`repeat(${HORIZONS.length}, minmax(0, 1fr))`}>
        {HORIZONS.map((months, column) => (
          <div key={months} className={styles['cards']}>
            <Bone width={90} height={16} />
            {numbers(2 - (column % 2)).map((at) => (
              <div key={at} className={styles['cards']}>
                <Lines count={3} />
                <Bone height={28} />
              </div>
            ))}
          </div>
        ))}
      </Beside>
    </CardShape>
  </Shape>
);

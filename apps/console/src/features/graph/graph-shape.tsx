import { Bone, CardShape, numbers, Rows, Shape } from '../../ui/shape/shape.js';
import styles from './graph.module.css';

const NODES = 26;
/** The angle of sunflower seeds: as even as can be, and in no row. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Customers around the one in the middle, and the list beside them. */
export const GraphShape = () => (
  <Shape>
    <div className={styles['screen']}>
      <CardShape title>
        <div className={styles['picture']}>
          {numbers(NODES).map((at) => {
            const [away, angle, size] = [Math.sqrt(at / NODES) * 42, at * GOLDEN, at === 0 ? 28 : 12 + (at % 3) * 3];
            const place = { left: `${50 + away * Math.cos(angle)}%`, top: `${50 + away * Math.sin(angle)}%` };
            return <Bone key={at} round width={size} height={size} style={{ position: 'absolute', ...place }} />;
          })}
        </div>
      </CardShape>
      <CardShape title>
        <Rows count={12} height={32} columns={['4fr', '1fr', '1fr']} />
      </CardShape>
    </div>
  </Shape>
);

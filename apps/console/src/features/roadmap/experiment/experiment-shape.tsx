import { Bone, CardShape, Lines, Rows, Shape } from '../../../ui/shape/shape.js';
import styles from '../roadmap.module.css';

/** The measure before and after, their words, and the decision. */
export const ExperimentShape = () => (
  <Shape page>
    <Bone width={320} height={22} />
    <div className={styles['page']}>
      <CardShape title>
        <Bone height={220} />
        <Rows count={3} columns={['2fr', '1fr', '1fr', '1fr']} />
      </CardShape>
      <CardShape title>
        <Lines count={8} />
      </CardShape>
    </div>
  </Shape>
);

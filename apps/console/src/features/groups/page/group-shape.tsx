import { Bone, CardShape, Lines, Rows, Shape } from '../../../ui/shape/shape.js';
import styles from '../groups.module.css';

/** What sets the group apart, where it is met, and who is in it. */
export const GroupShape = () => (
  <Shape page>
    <Bone width={360} height={22} />
    <div className={styles['page']}>
      <CardShape title>
        <Lines count={9} height={20} />
      </CardShape>
      <CardShape title>
        <Rows count={10} height={44} columns={['3fr', '1fr']} />
      </CardShape>
    </div>
  </Shape>
);

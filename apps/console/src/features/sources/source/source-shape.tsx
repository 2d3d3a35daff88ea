import { CardShape, Rows, Shape } from '../../../ui/shape/shape.js';
import styles from '../sources.module.css';

/** How the source fares, and the events that are held back. */
export const SourceShape = () => (
  <Shape>
    <div className={styles['page']}>
      <CardShape title>
        <Rows count={9} columns={['2fr', '1fr']} />
      </CardShape>
      <CardShape title>
        <Rows count={6} height={44} columns={['3fr', '1fr', '1fr']} />
      </CardShape>
    </div>
  </Shape>
);

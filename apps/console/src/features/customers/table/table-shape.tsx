import { Rows, Shape } from '../../../ui/shape/shape.js';
import styles from '../customers.module.css';

const COLUMNS = ['20px', '4fr', '2.5fr', '1.5fr', '64px', '64px', '80px', '84px', '84px'];

/** The head and the first rows of the list. */
export const TableShape = () => (
  <Shape>
    <div className={styles['waiting']}>
      <Rows count={18} columns={COLUMNS} />
    </div>
  </Shape>
);

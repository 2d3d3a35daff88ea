import { Beside, Bone, CardShape, Lines, numbers, Rows, Shape } from '../../ui/shape/shape.js';
import styles from './customer.module.css';

/** Who it is, six facts, the river of the journey, and three columns. */
export const CustomerShape = () => (
  <Shape page>
    <div className={styles['who']}>
      <Bone width={46} height={46} />
      <div>
        <Bone width={240} height={22} />
        <Bone width={420} />
      </div>
    </div>
    <CardShape>
      <Beside columns="repeat(6, minmax(0, 1fr))">
        {numbers(6).map((at) => (
          <Lines key={at} count={1} height={44} />
        ))}
      </Beside>
    </CardShape>
    <CardShape title>
      <Bone height={56} style={{ margin: '36px 0' }} />
    </CardShape>
    <div className={styles['columns']}>
      <CardShape title>
        <Rows count={7} columns={['1fr', '2fr']} />
      </CardShape>
      <CardShape title>
        <Rows count={8} height={64} columns={['1fr', '6fr']} />
      </CardShape>
      <CardShape title>
        <Rows count={5} height={56} columns={['1fr']} />
      </CardShape>
    </div>
  </Shape>
);

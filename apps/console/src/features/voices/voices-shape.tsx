import { Bone, CardShape, Lines, numbers, Shape } from '../../ui/shape/shape.js';
import styles from './voices.module.css';

/** Themes, the words of one, and what we know. */
export const VoicesShape = () => (
  <Shape>
    <div className={styles['screen']}>
      <CardShape title>
        {numbers(9).map((at) => (
          <Bone key={at} height={40} />
        ))}
      </CardShape>
      {[3, 5].map((quotes) => (
        <CardShape key={quotes} title>
          {numbers(quotes).map((at) => (
            <div key={at} style={{ display: 'grid', gap: 8, marginBottom: 12 }}>
              <Lines count={3} />
              <Bone width={88} height={20} />
            </div>
          ))}
        </CardShape>
      ))}
    </div>
  </Shape>
);

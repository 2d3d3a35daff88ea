import { Beside, Bone, CardShape, Lines, numbers, Rows, Shape } from '../../ui/shape/shape.js';

/** Four numbers, the queue, and what stands beside it. */
export const TodayShape = () => (
  <Shape>
    <Beside columns="repeat(4, minmax(0, 1fr))">
      {numbers(4).map((at) => (
        <CardShape key={at}>
          <Bone width={120} />
          <Bone width={36} height={24} />
        </CardShape>
      ))}
    </Beside>
    <Beside columns="minmax(0, 1fr) minmax(300px, 23%)">
      <CardShape title>
        <Rows count={9} height={58} columns={['2fr', '4fr', '2fr', '2fr', '3fr']} />
      </CardShape>
      <div style={{ display: 'grid', gap: 16 }}>
        <CardShape title>
          <Lines count={9} />
        </CardShape>
        <CardShape title>
          <Rows count={5} height={34} columns={['1fr']} />
        </CardShape>
      </div>
    </Beside>
  </Shape>
);

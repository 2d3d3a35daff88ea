import { Beside, Bone, CardShape, Drawn, Rows, Shape } from '../../ui/shape/shape.js';

/** Pairs that wait for a decision. */
export const QueueShape = () => (
  <Shape>
    <CardShape title>
      <Rows count={9} height={64} columns={['1fr']} />
    </CardShape>
  </Shape>
);

/** What the two say, beside what speaks for and against their being one. */
export const PairShape = () => (
  <Shape>
    <Bone width="52%" height={20} />
    <Beside columns="minmax(0, 11fr) minmax(0, 9fr)">
      <CardShape title>
        <Rows count={10} columns={['1fr', '2fr', '2fr']} />
      </CardShape>
      <CardShape title>
        <Drawn
          count={8}
          height={34}
          columns="120px minmax(0, 1fr)"
          draw={(row) => <Bone width={`${12 + ((row * 3) % 4) * 8}%`} style={{ marginLeft: `${8 + row * 8}%` }} />}
        />
      </CardShape>
    </Beside>
  </Shape>
);

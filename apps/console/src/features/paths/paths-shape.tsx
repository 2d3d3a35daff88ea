import { Beside, Bone, CardShape, Drawn, numbers, Shape } from '../../ui/shape/shape.js';

const STEPS = 6;
const HEIGHTS = [96, 64, 40, 24, 72, 32] as const;

/** Steps with where customers are at each, and the boxes under them. */
export const PathsShape = () => (
  <Shape>
    <CardShape title>
      <Beside columns={`repeat(${STEPS}, minmax(0, 1fr))`}>
        {numbers(STEPS).map((step) => (
          <div key={step} style={{ display: 'grid', gap: 10 }}>
            {numbers(5).map((at) => (
              <div key={at} style={{ display: 'grid', gap: 6 }}>
                <Bone width="46%" />
                <Bone width={12} height={HEIGHTS[(step + at * 2) % HEIGHTS.length]} />
              </div>
            ))}
          </div>
        ))}
      </Beside>
    </CardShape>
    <CardShape title>
      <Drawn
        count={9}
        height={34}
        columns="160px minmax(0, 1fr)"
        draw={(row) => (
          <Bone width={`${30 + ((row * 7) % 5) * 6}%`} style={{ marginLeft: `${12 + ((row * 5) % 7) * 5}%` }} />
        )}
      />
    </CardShape>
  </Shape>
);

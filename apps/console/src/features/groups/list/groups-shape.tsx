import { Bone, CardShape, Drawn, numbers, Shape } from '../../../ui/shape/shape.js';

const MARKS = 14;

/** A row for each group: its name, its members spread out, and how they behave. */
export const GroupsShape = () => (
  <Shape>
    <CardShape>
      <Drawn
        count={5}
        height={76}
        columns="minmax(220px, 3fr) minmax(150px, 4fr) minmax(240px, 3fr)"
        draw={(row) => (
          <>
            <span style={{ display: 'flex', gap: 6, marginLeft: `${(row * 9) % 24}%` }}>
              {numbers(MARKS).map((at) => (
                <Bone key={at} round width={8} height={8} style={{ marginTop: ((at * 5 + row) % 4) * 6 }} />
              ))}
            </span>
            <span style={{ display: 'flex', gap: 2 }}>
              {numbers(8).map((at) => (
                <Bone key={at} height={44} />
              ))}
            </span>
          </>
        )}
      />
    </CardShape>
  </Shape>
);

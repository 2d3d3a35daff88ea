import { Bone, CardShape, Drawn, numbers, Shape } from '../../../ui/shape/shape.js';

const MARKS = 14;

/** A row for each group: its name, its members spread out, and the strip of how they behave. */
export const GroupsShape = () => (
  <Shape>
    <CardShape>
      <Drawn
        count={5}
        height={76}
        columns="minmax(264px, 3fr) minmax(240px, 5fr) 372px"
        draw={(row) => (
          <>
            <span style={{ display: 'flex', gap: 6, marginLeft: `${(row * 9) % 24}%` }}>
              {numbers(MARKS).map((at) => (
                <Bone key={at} round width={8} height={8} style={{ marginTop: ((at * 5 + row) % 4) * 6 }} />
              ))}
            </span>
            <span style={{ display: 'flex', gap: 2 }}>
              {numbers(13).map((at) => (
                <Bone key={at} height={24} />
              ))}
            </span>
          </>
        )}
      />
    </CardShape>
  </Shape>
);

import { Beside, Bone, CardShape, Drawn, Lines, numbers, Shape } from '../../ui/shape/shape.js';

const [STAGES, CHANNELS, ROW_PX] = [9, 11, 45];
const SIZES = [22, 0, 14, 26, 0, 18, 12, 0, 30, 16, 0] as const;

/** What was found, and the grid of stages and channels with its touchpoints. */
export const MapShape = () => (
  <Shape>
    <Beside columns="repeat(4, minmax(0, 1fr))">
      {numbers(4).map((at) => (
        <CardShape key={at}>
          <Lines count={2} />
        </CardShape>
      ))}
    </Beside>
    <CardShape>
      <Drawn
        count={CHANNELS}
        height={ROW_PX}
        columns={`160px repeat(${STAGES}, minmax(0, 1fr))`}
        draw={(row) =>
          numbers(STAGES).map((stage) => {
            const size = SIZES[(row * 4 + stage * 3) % SIZES.length]!;
            return size === 0 ? <span key={stage} /> : <Bone key={stage} round width={size} height={size} />;
          })
        }
      />
    </CardShape>
  </Shape>
);

import { Beside, Bone, CardShape, numbers, Rows, Shape } from '../../../ui/shape/shape.js';

const SEA_PX = 64;

/** Sources that flow into the sea and what is made of them, and the table under it. */
export const SourcesShape = () => (
  <Shape>
    <CardShape title>
      <Beside columns="180px minmax(0, 1fr) 180px">
        <Stack count={7} />
        <Bone round width={SEA_PX} height={SEA_PX} style={{ alignSelf: 'center' }} />
        <Stack count={3} />
      </Beside>
    </CardShape>
    <CardShape title>
      <Rows count={8} height={44} columns={['3fr', '1fr', '1fr', '2fr', '2fr', '1fr']} />
    </CardShape>
  </Shape>
);

const Stack = ({ count }: { readonly count: number }) => (
  <div style={{ display: 'grid', gap: 12, alignSelf: 'center' }}>
    {numbers(count).map((at) => (
      <Bone key={at} height={28} />
    ))}
  </div>
);

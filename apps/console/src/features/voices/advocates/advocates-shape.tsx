import { CardShape, Rows, Shape } from '../../../ui/shape/shape.js';

/** The rows of who speaks for us. */
export const AdvocatesShape = () => (
  <Shape>
    <CardShape>
      <Rows count={9} height={52} columns={['3fr', '1fr', '1fr', '2fr', '1fr']} />
    </CardShape>
  </Shape>
);

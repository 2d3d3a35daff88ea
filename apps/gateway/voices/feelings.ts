import { FEELINGS } from '#understanding';
import { enumOf } from '../graphql/vocabulary/enums.js';

export const Feeling = enumOf(
  'Feeling',
  FEELINGS,
  'How it feels for the customer. UNKNOWN is not NEUTRAL: nothing was said of it, or it cannot be told.',
);
